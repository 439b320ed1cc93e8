package org.ecs.sms.line;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.session.BindParameter;

/** How the SMS centre is reached and what it expects; off until it has a host. */
@ApplicationScoped
public class SmppSettings {

  /** How a text goes that is too long for one short message. */
  public enum LongTexts {
    UDH,
    PAYLOAD
  }

  @Inject
  @ConfigProperty(name = "ecs.sms.smpp.host")
  private Optional<String> host;

  @Inject
  @ConfigProperty(name = "ecs.sms.smpp.port", defaultValue = "2775")
  private int port;

  @Inject
  @ConfigProperty(name = "ecs.sms.smpp.system-id", defaultValue = "ecs")
  private String systemId;

  @Inject
  @ConfigProperty(name = "ecs.sms.smpp.password")
  private Optional<String> password;

  @Inject
  @ConfigProperty(name = "ecs.sms.smpp.system-type")
  private Optional<String> systemType;

  @Inject
  @ConfigProperty(name = "ecs.sms.smpp.source")
  private Optional<String> source;

  @Inject
  @ConfigProperty(name = "ecs.sms.smpp.source-ton", defaultValue = "UNKNOWN")
  private TypeOfNumber sourceTon;

  @Inject
  @ConfigProperty(name = "ecs.sms.smpp.source-npi", defaultValue = "ISDN")
  private NumberingPlanIndicator sourceNpi;

  @Inject
  @ConfigProperty(name = "ecs.sms.smpp.latin1", defaultValue = "false")
  private boolean latin1;

  @Inject
  @ConfigProperty(name = "ecs.sms.smpp.long", defaultValue = "UDH")
  private LongTexts longTexts;

  @Inject
  @ConfigProperty(name = "ecs.sms.smpp.decimal-receipts", defaultValue = "false")
  private boolean decimalReceipts;

  @Inject
  @ConfigProperty(name = "ecs.sms.smpp.window", defaultValue = "10")
  private int window;

  @Inject
  @ConfigProperty(name = "ecs.sms.smpp.answer-time", defaultValue = "PT10S")
  private Duration answerTime;

  @Inject
  @ConfigProperty(name = "ecs.sms.smpp.enquire-after", defaultValue = "PT30S")
  private Duration enquireAfter;

  public boolean isOn() {
    return host.isPresent();
  }

  String host() {
    return host.orElseThrow();
  }

  int port() {
    return port;
  }

  BindParameter bind() {
    return new BindParameter(
        BindType.BIND_TRX,
        systemId,
        password.orElse(""),
        systemType.orElse(""),
        sourceTon,
        sourceNpi,
        null);
  }

  String source() {
    return source.orElse("");
  }

  TypeOfNumber sourceTon() {
    return sourceTon;
  }

  NumberingPlanIndicator sourceNpi() {
    return sourceNpi;
  }

  /**
   * What data_coding 0 is at this centre: ISO 8859-1, else the GSM 7-bit alphabet (SMPP 3.4
   * §5.2.19).
   */
  boolean isLatin1() {
    return latin1;
  }

  LongTexts longTexts() {
    return longTexts;
  }

  /** Whether the centre says ids in hexadecimal and repeats them in decimal, as many do. */
  boolean isDecimalReceipts() {
    return decimalReceipts;
  }

  int window() {
    return window;
  }

  Duration answerTime() {
    return answerTime;
  }

  Duration enquireAfter() {
    return enquireAfter;
  }
}
