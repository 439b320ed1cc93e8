package org.ecs.sms.line;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecs.sms.IncomingTexts;
import org.ecs.sms.NewText;
import org.ecs.sms.OutgoingTexts;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.OptionalParameter.Tag;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what the centre brings: receipts of texts that went out, and texts of subscribers. The
 * centre hears that something arrived when it is durable, and brings it again otherwise.
 */
@ApplicationScoped
public class SmppReceiver implements MessageReceiverListener {

  private static final Logger LOG = LoggerFactory.getLogger(SmppReceiver.class);
  private static final int INTERNATIONAL = 1;
  private static final int INVALID_COMMAND = 0x03;
  private static final int BRING_IT_AGAIN = 0x64; // ESME_RX_T_APPN, SMPP 3.4 §5.1.3

  /** As appendix B of SMPP 3.4 shows a receipt; centres agree on these two fields. */
  private static final Pattern ID = Pattern.compile("(?i)\\bid:\\s*(\\S{1,65})");

  private static final Pattern STATE = Pattern.compile("(?i)\\bstat:\\s*([A-Z]+)");

  @Inject private SmppSettings settings;
  @Inject private IncomingTexts incoming;
  @Inject private OutgoingTexts outgoing;

  @Override
  public void onAcceptDeliverSm(DeliverSm message) throws ProcessRequestException {
    try {
      if (message.isSmscDeliveryReceipt()) {
        receipt(message);
      } else if (message.isDefaultMessageType() && isFirstPart(message)) {
        incoming.take(text(message));
      }
    } catch (RuntimeException e) {
      LOG.error("what the SMS centre brought was not kept", e);
      throw new ProcessRequestException("not kept", BRING_IT_AGAIN);
    }
  }

  @Override
  public void onAcceptAlertNotification(AlertNotification alert) {
    LOG.debug("{} can be reached again", alert.getSourceAddr());
  }

  @Override
  public DataSmResult onAcceptDataSm(DataSm message, Session from) throws ProcessRequestException {
    throw new ProcessRequestException("data_sm is not used", INVALID_COMMAND);
  }

  private NewText text(DeliverSm message) {
    boolean plus =
        message.getSourceAddrTon() == INTERNATIONAL && !message.getSourceAddr().startsWith("+");
    String said = Encoding.decode(message.getDataCoding(), words(message), settings.isLatin1());
    return new NewText(
        (plus ? "+" : "") + message.getSourceAddr(), message.getDestAddress(), said, null);
  }

  /**
   * What is asked for stands in the first part of a long text; the others are heard and forgotten,
   * so that nothing has to wait in memory for the rest.
   */
  private static boolean isFirstPart(DeliverSm message) {
    OptionalParameter segment = message.getOptionalParameter(Tag.SAR_SEGMENT_SEQNUM);
    if (segment instanceof OptionalParameter.Byte number && number.getValue() > 1) {
      return false;
    }
    byte[] octets = octets(message);
    if (!message.isUdhi() || octets.length < 3) {
      return true;
    }
    int end = Math.min(octets.length, 1 + (octets[0] & 0xff));
    for (int at = 1; at + 1 < end; at += 2 + (octets[at + 1] & 0xff)) {
      int length = octets[at + 1] & 0xff;
      boolean concatenated = octets[at] == 0x00 && length == 3 || octets[at] == 0x08 && length == 4;
      if (concatenated && at + 1 + length < octets.length && octets[at + 1 + length] > 1) {
        return false;
      }
    }
    return true;
  }

  /** Without the user data header. */
  private static byte[] words(DeliverSm message) {
    byte[] octets = octets(message);
    if (!message.isUdhi() || octets.length == 0) {
      return octets;
    }
    int header = Math.min(octets.length, 1 + (octets[0] & 0xff));
    return Arrays.copyOfRange(octets, header, octets.length);
  }

  private static byte[] octets(DeliverSm message) {
    byte[] octets = message.getShortMessage();
    if (octets != null && octets.length > 0) {
      return octets;
    }
    OptionalParameter payload = message.getOptionalParameter(Tag.MESSAGE_PAYLOAD);
    return payload instanceof OptionalParameter.OctetString text ? text.getValue() : new byte[0];
  }

  private void receipt(DeliverSm message) {
    String said = new String(octets(message), ISO_8859_1);
    OptionalParameter receipted = message.getOptionalParameter(Tag.RECEIPTED_MESSAGE_ID);
    String id =
        receipted instanceof OptionalParameter.COctetString given
            ? given.getValueAsString()
            : found(ID, said);
    String state = found(STATE, said).toUpperCase(Locale.ROOT);
    switch (state) {
      case "DELIVRD" -> outgoing.receipt(ours(id), true, null);
      case "EXPIRED", "DELETED", "UNDELIV", "REJECTD" -> outgoing.receipt(ours(id), false, state);
      default -> LOG.debug("text {} is {}", id, state); // on its way still
    }
  }

  private String ours(String id) {
    return settings.isDecimalReceipts() && id.matches("\\d{1,18}")
        ? Long.toHexString(Long.parseLong(id))
        : id.toLowerCase(Locale.ROOT);
  }

  private static String found(Pattern field, String in) {
    Matcher match = field.matcher(in);
    return match.find() ? match.group(1) : "";
  }
}
