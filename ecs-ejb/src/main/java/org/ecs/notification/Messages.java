package org.ecs.notification;

import freemarker.cache.ConditionalTemplateConfigurationFactory;
import freemarker.cache.FileNameGlobMatcher;
import freemarker.cache.TemplateConfigurationFactory;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.PlainTextOutputFormat;
import freemarker.core.TemplateConfiguration;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecs.access.Activations;
import org.ecs.access.EmailChanges;
import org.ecs.billing.BillDataRecords;
import org.ecs.common.Operator;
import org.ecs.station.StationId;
import org.ecs.station.StationRow;
import org.ecs.station.Stations;
import org.ecs.subscriber.AccountId;
import org.ecs.subscriber.SubscriptionRequestRow;
import org.ecs.subscriber.SubscriptionRequests;

/**
 * Renders messages from templates: for each occasion and channel one of plain text, and for e-mail
 * one of HTML beside it; the words come from the language's {@code messages.properties}.
 */
@Stateless
public class Messages {

  private static final Configuration TEMPLATES = templates();

  @Inject private BillDataRecords records;
  @Inject private WelcomeKits kits;
  @Inject private Operator operator;
  @Inject private Activations activations;
  @Inject private EmailChanges emailChanges;
  @Inject private SubscriptionRequests requests;
  @Inject private Stations stations;
  @Inject private BalanceLetters balances;
  @Inject private FinanceLetters financeLetters;
  @Inject private OperatorMessages operatorMessages;
  @Inject private PaymentLetters paymentLetters;

  @Inject
  @ConfigProperty(name = "ecs.portal.url", defaultValue = "http://localhost:8080/ecs")
  private String portal;

  /** The message about something, for one channel, in the language of who gets it. */
  public Message render(
      Occasion occasion, long about, Recipient recipient, String channel, String to) {
    Locale locale = recipient.contact().locale();
    Map<String, Object> model = new HashMap<>();
    ResourceBundle words = words(locale);
    model.put("words", words);
    model.put("recipient", recipient);
    model.put("account", recipient.account());
    model.put("operator", operator);
    Object it = subjectOf(occasion, about, recipient, to);
    model.put("it", it);
    String base = occasion.template() + "." + channel;
    boolean email = "email".equals(channel);
    String text = fill(base + ".txt.ftl", model);
    String subject = email ? fill(base + ".subject.ftl", model).strip() : "";
    return email
        ? new Message(to, subject, text, fill(base + ".html.ftl", model), attached(it))
        : new Message(to, subject, text, null);
  }

  private Object subjectOf(Occasion occasion, long about, Recipient recipient, String to) {
    return switch (occasion) {
      case SESSION_RECEIPT -> new SessionReceipt(records.get(about), recipient.contact().locale());
      case PASSWORD_LINK -> new Letter(activations.reset(new AccountId(about)).toString(), to);
      case EMAIL_CONFIRM -> new Letter(emailChanges.link(about).toString(), to);
      case EMAIL_CHANGED -> new Letter(null, String.valueOf(recipient.contact().email()));
      case WELCOME_KIT -> kits.of(new AccountId(about));
      case REQUEST_CONFIRMATION, REQUEST_QUESTION, REQUEST_APPROVED, REQUEST_REJECTED ->
          letter(occasion, requests.get(about), recipient.contact().locale());
      case INVOICE,
          CREDIT_NOTE,
          PAYMENT_REMINDER,
          SECOND_REMINDER,
          ACCOUNT_SUSPENDED,
          ACCOUNT_RESTORED ->
          financeLetters.of(
              occasion, about, words(recipient.contact().locale()), recipient.contact().locale());
      case STATION_TESTED, STATION_LIVE ->
          news(occasion, new StationId(about), recipient.contact().locale());
      case BALANCE_LOW, BALANCE_TOPPED_UP, BALANCE_USED_UP ->
          balances.of(occasion, about, recipient, words(recipient.contact().locale()));
      case OPERATOR_MESSAGE -> operatorMessages.get(about);
      case PAYMENT_RECEIVED, PAYMENT_FAILED, PAYMENT_REFUNDED ->
          paymentLetters.of(
              occasion, about, words(recipient.contact().locale()), recipient.contact().locale());
    };
  }

  private List<Document> attached(Object it) {
    if (it instanceof FinanceNews news) {
      return news.attachments();
    }
    return it instanceof WelcomeKit kit ? List.of(kits.print(kit)) : List.of();
  }

  private StationNews news(Occasion occasion, StationId about, Locale locale) {
    StationRow station = stations.get(about);
    String page = occasion == Occasion.STATION_TESTED ? "stations" : "field";
    String link = portal + "/office/" + page + "/station.xhtml?id=" + station.identity();
    return new StationNews(occasion, station, words(locale), locale, link);
  }

  private RequestLetter letter(Occasion occasion, SubscriptionRequestRow request, Locale locale) {
    String link =
        occasion == Occasion.REQUEST_CONFIRMATION
            ? "/join/confirm.xhtml?token=" + requests.confirmationFor(request.id())
            : "/join/status.xhtml?token=" + request.statusToken();
    return new RequestLetter(occasion, request, words(locale), portal + link);
  }

  /** English where a language is not spoken, never the server's own. */
  private static ResourceBundle words(Locale locale) {
    return ResourceBundle.getBundle(
        "org.ecs.notification.messages",
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  private static String fill(String template, Map<String, Object> model) {
    StringWriter filled = new StringWriter();
    try {
      Template found = TEMPLATES.getTemplate(template);
      found.process(model, filled);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (TemplateException e) {
      throw new IllegalStateException("template " + template, e);
    }
    return filled.toString();
  }

  private static Configuration templates() {
    Configuration templates = new Configuration(Configuration.VERSION_2_3_34);
    templates.setClassForTemplateLoading(Messages.class, "");
    templates.setDefaultEncoding("UTF-8");
    templates.setLocalizedLookup(false);
    templates.setLogTemplateExceptions(false);
    templates.setRecognizeStandardFileExtensions(false);
    templates.setOutputFormat(PlainTextOutputFormat.INSTANCE);
    templates.setTemplateConfigurations(html());
    return templates;
  }

  private static TemplateConfigurationFactory html() {
    var html = new TemplateConfiguration();
    html.setOutputFormat(HTMLOutputFormat.INSTANCE);
    return new ConditionalTemplateConfigurationFactory(new FileNameGlobMatcher("*.html.ftl"), html);
  }
}
