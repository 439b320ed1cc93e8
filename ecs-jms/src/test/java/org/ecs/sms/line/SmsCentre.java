package org.ecs.sms.line;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsmpp.PDUStringException;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.MessageId;
import org.jspecify.annotations.Nullable;

/**
 * An SMS centre on a port of its own, with one subscriber's network behind it: it takes texts,
 * gives them ids, and brings what phones send.
 */
public final class SmsCentre extends OnlySubmits implements AutoCloseable {

  private final SMPPServerSessionListener listener;
  private final Thread door;
  private final BlockingQueue<SubmitSm> taken = new LinkedBlockingQueue<>();
  private final List<SMPPServerSession> bound = new CopyOnWriteArrayList<>();
  private final List<String> ids = new CopyOnWriteArrayList<>();
  private final AtomicInteger lastId = new AtomicInteger(0xa0);
  private final AtomicInteger binds = new AtomicInteger();
  private volatile int refusing;

  /** On any port (0), or on this one. */
  public SmsCentre(int port) {
    try {
      listener = new SMPPServerSessionListener(port == 0 ? free() : port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    door = new Thread(this::welcome, "sms-centre");
    door.setDaemon(true);
    door.start();
  }

  private static int free() throws IOException {
    try (ServerSocket any = new ServerSocket(0)) {
      return any.getLocalPort();
    }
  }

  public int port() {
    return listener.getPort();
  }

  private void welcome() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        SMPPServerSession session = listener.accept();
        session.setMessageReceiverListener(this);
        var request = session.waitForBind(5000);
        binds.incrementAndGet();
        if ("secret".equals(request.getPassword())) {
          request.accept("centre");
          bound.add(session);
        } else {
          request.reject(0x0e); // ESME_RINVPASWD
        }
      } catch (IOException | TimeoutException | PDUStringException | IllegalStateException e) {
        if (Thread.currentThread().isInterrupted()) {
          return;
        }
      }
    }
  }

  /** How often somebody asked to be bound. */
  public int binds() {
    return binds.get();
  }

  /** Whether somebody binds within some seconds. */
  public boolean isBound(int seconds) throws InterruptedException {
    for (int i = 0; i < seconds * 20 && session() == null; i++) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    return session() != null;
  }

  private @Nullable SMPPServerSession session() {
    bound.removeIf(each -> !each.getSessionState().isBound());
    return bound.isEmpty() ? null : bound.get(bound.size() - 1);
  }

  /** Everybody is thrown out. */
  public void hangUp() {
    bound.forEach(SMPPServerSession::close);
    bound.clear();
  }

  /** From now on each text is refused with this status; 0: taken again. */
  public void refuse(int status) {
    refusing = status;
  }

  /** The next text that was taken. */
  public SubmitSm next() throws InterruptedException {
    SubmitSm text = taken.poll(20, TimeUnit.SECONDS);
    if (text == null) {
      throw new AssertionError("no text came");
    }
    return text;
  }

  /** The next text, read as GSM 7-bit or UCS-2. */
  public String nextText() throws InterruptedException {
    SubmitSm text = next();
    return Encoding.decode(text.getDataCoding(), text.getShortMessage(), false);
  }

  /** The next text that says this; others are passed over. */
  public String nextTextWith(String part) throws InterruptedException {
    String text = nextText();
    while (!text.contains(part)) {
      text = nextText();
    }
    return text;
  }

  /** The ids given, in order. */
  public List<String> ids() {
    return ids;
  }

  /** How many texts lie here that nobody looked at. */
  public int waiting() {
    return taken.size();
  }

  /** A phone sends a text. */
  public void text(String from, String text) throws Exception {
    deliver(from, 0, 0, text.getBytes(ISO_8859_1));
  }

  /** Something comes from the network. */
  public void deliver(
      String from, int esmClass, int dataCoding, byte[] octets, OptionalParameter... more)
      throws Exception {
    SMPPServerSession session = session();
    if (session == null) {
      throw new IllegalStateException("nobody is bound");
    }
    session.deliverShortMessage(
        "",
        TypeOfNumber.INTERNATIONAL,
        NumberingPlanIndicator.ISDN,
        from,
        TypeOfNumber.NETWORK_SPECIFIC,
        NumberingPlanIndicator.UNKNOWN,
        "16123",
        new ESMClass(esmClass),
        (byte) 0,
        (byte) 0,
        new RegisteredDelivery(0),
        new RawDataCoding((byte) dataCoding),
        octets,
        more);
  }

  /** Whether the other side asks for it to be brought again. */
  public boolean isAskedToBringAgain(String from, String text) throws Exception {
    try {
      text(from, text);
      return false;
    } catch (NegativeResponseException e) {
      return e.getCommandStatus() == 0x64;
    }
  }

  /** A receipt as appendix B of SMPP 3.4 writes it. */
  public void receipt(String id, String state) throws Exception {
    String said =
        "id:%s sub:001 dlvrd:001 submit date:2605040800 done date:2605040801 stat:%s err:000 text:"
            .formatted(id, state);
    deliver("358501112223", 0x04, 0, said.getBytes(ISO_8859_1));
  }

  @Override
  public SubmitSmResult onAcceptSubmitSm(SubmitSm text, SMPPServerSession source)
      throws ProcessRequestException {
    if (refusing != 0) {
      throw new ProcessRequestException("refused", refusing);
    }
    taken.add(text);
    String id = Integer.toHexString(lastId.incrementAndGet());
    ids.add(id);
    try {
      return new SubmitSmResult(new MessageId(id), new OptionalParameter[0]);
    } catch (PDUStringException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    door.interrupt();
    hangUp();
    try {
      listener.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
