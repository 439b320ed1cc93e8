package org.ecs.simulator.wire;

/** The one at this end of a connection, told of whatever is not the answer to its own call. */
public interface Peer {

  /** The other side calls; the answer is sent with {@link Connection#send}. */
  void called(Frame.Call call);

  /** A frame nobody waits for, or no frame at all. */
  void puzzled(Frame frame);

  void closed(Closing closing);
}
