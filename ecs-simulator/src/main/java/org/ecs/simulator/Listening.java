package org.ecs.simulator;

import org.ecs.simulator.wire.Closing;
import org.ecs.simulator.wire.Frame;
import org.ecs.simulator.wire.Peer;

/** A station's ear: keeps what came, and lets the station react on a thread that may wait. */
final class Listening implements Peer {

  private final Station station;
  private final CentralCalls centralCalls;
  private final Inbox<Frame.Call> received = new Inbox<>();
  private final Inbox<Frame> puzzling = new Inbox<>();

  Listening(Station station, CentralCalls centralCalls) {
    this.station = station;
    this.centralCalls = centralCalls;
  }

  Inbox<Frame.Call> received() {
    return received;
  }

  Inbox<Frame> puzzling() {
    return puzzling;
  }

  @Override
  public void called(Frame.Call call) {
    received.add(call);
    Simulator.WORK.execute(() -> react(call));
  }

  private void react(Frame.Call call) {
    Reply reply = centralCalls.react(call.action(), call.payload());
    StationClock.real().pass(reply.delay());
    reply.text().ifPresent(text -> station.sendText(text.apply(call.messageId())).join());
    reply.afterwards().run();
  }

  @Override
  public void puzzled(Frame frame) {
    puzzling.add(frame);
  }

  @Override
  public void closed(Closing closing) {
    station.persistence().lost();
  }
}
