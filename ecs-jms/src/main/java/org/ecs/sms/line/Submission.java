package org.ecs.sms.line;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.sms.SmsLine.Submitted;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPSession;

/** One text on its way to the centre, in one short message, in parts, or as a payload. */
record Submission(SmppSettings settings, SMPPSession session, String to, String text) {

  private static final byte UDHI = 0x40;

  /**
   * Statuses after which the same text never goes: wrong length, address, source (SMPP 3.4 §5.1.3).
   */
  private static final Set<Integer> NEVER =
      Set.of(0x01, 0x0a, 0x0b, 0x33, 0x34, 0x48, 0x49, 0x50, 0x51);

  /**
   * @param reference tells the parts of this text from those of others
   */
  Submitted send(int reference) {
    try {
      return Submitted.as(ids(reference));
    } catch (NegativeResponseException e) {
      if (NEVER.contains(e.getCommandStatus())) {
        return Submitted.never(status(e));
      }
      throw away(status(e)); // full, throttled, or ill
    } catch (PDUException e) {
      return Submitted.never(String.valueOf(e.getMessage()));
    } catch (ResponseTimeoutException | InvalidResponseException | IOException e) {
      throw away(String.valueOf(e.getMessage()));
    }
  }

  private List<String> ids(int reference)
      throws PDUException,
          ResponseTimeoutException,
          InvalidResponseException,
          NegativeResponseException,
          IOException {
    Encoding encoding = Encoding.of(text, settings.isLatin1());
    if (encoding.fits(text)) {
      return List.of(submit(encoding, 0, encoding.encode(text)));
    }
    if (settings.longTexts() == SmppSettings.LongTexts.PAYLOAD) {
      var payload =
          new OptionalParameter.OctetString(
              OptionalParameter.Tag.MESSAGE_PAYLOAD.code(), encoding.encode(text));
      return List.of(submit(encoding, 0, new byte[0], payload));
    }
    List<String> parts = encoding.parts(text);
    List<String> ids = new ArrayList<>();
    for (String part : parts) {
      byte[] header = header(reference, parts.size(), ids.size() + 1);
      ids.add(submit(encoding, UDHI, joined(header, encoding.encode(part))));
    }
    return ids;
  }

  private String submit(Encoding encoding, int esmClass, byte[] octets, OptionalParameter... more)
      throws PDUException,
          ResponseTimeoutException,
          InvalidResponseException,
          NegativeResponseException,
          IOException {
    String id =
        session
            .submitShortMessage(
                "",
                settings.sourceTon(),
                settings.sourceNpi(),
                settings.source(),
                TypeOfNumber.INTERNATIONAL,
                NumberingPlanIndicator.ISDN,
                to.replace("+", ""),
                new ESMClass(esmClass),
                (byte) 0,
                (byte) 0,
                null,
                null,
                new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE),
                (byte) 0,
                new RawDataCoding(encoding.dataCoding()),
                (byte) 0,
                octets,
                more)
            .getMessageId();
    return id.toLowerCase(Locale.ROOT);
  }

  /** Concatenated short messages with an 8-bit reference (3GPP TS 23.040 §9.2.3.24.1). */
  private static byte[] header(int reference, int parts, int number) {
    return new byte[] {5, 0, 3, (byte) reference, (byte) parts, (byte) number};
  }

  private static byte[] joined(byte[] header, byte[] octets) {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.writeBytes(header);
    both.writeBytes(octets);
    return both.toByteArray();
  }

  private static String status(NegativeResponseException e) {
    return "SMPP status 0x%08x".formatted(e.getCommandStatus());
  }

  private static Refusal away(String why) {
    return new Refusal(Reason.UPSTREAM_AWAY, "SMS centre: " + why);
  }
}
