package org.ecs.it.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/** What a CRM and an operator's tool do over the contracts, in the words of a test. */
public final class Desk {

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final RunningEcs ecs;

  public Desk(RunningEcs ecs) {
    this.ecs = ecs;
  }

  /** A net tariff of 0.25 EUR/kWh at 10 %, valid since long ago. */
  public void tariff(String code) {
    call(
        "Tariffs",
        "createTariff",
        "<code>" + code + "</code><name>Day</name><currency>EUR</currency>");
    call(
        "Tariffs",
        "publishVersion",
        "<code>"
            + code
            + "</code><validFrom>2020-01-01T00:00:00Z</validFrom><currency>EUR</currency>"
            + "<taxMode>NET</taxMode><vatRate>10</vatRate><element><component><dimension>ENERGY</dimension>"
            + "<price>0.25</price><stepSize>1</stepSize></component></element>");
  }

  public String account(String name, String email, String tariff) {
    String answer =
        call(
            "Crm",
            "createAccount",
            "<kind>PERSON</kind><name>"
                + escaped(name)
                + "</name><contact><email>"
                + email
                + "</email><language>en</language>"
                + "</contact><billingMode>POSTPAID</billingMode><tariffCode>"
                + tariff
                + "</tariffCode><zone>Europe/Helsinki</zone><creditLimit currency=\"EUR\">100.00</creditLimit>");
    return element(answer, "accountNumber");
  }

  public void card(String account, String card) {
    call(
        "Crm",
        "assignCard",
        "<accountNumber>"
            + account
            + "</accountNumber><card>"
            + card
            + "</card><since>2020-01-02T00:00:00Z</since>");
  }

  public void activeStation(String identity, String key) {
    plannedStation(identity, key);
    call(
        "StationAdministration",
        "activate",
        "<station>" + identity + "</station><withoutTestBecause>a test</withoutTestBecause>");
  }

  public void plannedStation(String identity, String key) {
    call(
        "StationAdministration",
        "createStation",
        "<station>"
            + identity
            + "</station><name>Quay "
            + identity
            + "</name><site><name>Harbour</name><address>Quay 1"
            + "</address><latitude>60.155</latitude><longitude>24.95</longitude><zone>Europe/Helsinki</zone></site>"
            + "<connector><kind>IEC_62196_T2</kind><power>22.000</power></connector><key>"
            + key
            + "</key>");
  }

  /** From now on the system that signs in with this name speaks for the station. */
  public void servedBy(String identity, String system) {
    call(
        "StationAdministration",
        "updateStation",
        "<station>"
            + identity
            + "</station><administrationSystem>"
            + system
            + "</administrationSystem>");
  }

  public void stopSession(long session) {
    call("StationAdministration", "stopSession", "<session>" + session + "</session>");
  }

  /** One call that changes something and must succeed; its request id is new. */
  public String call(String contract, String operation, String content) {
    return ask(contract, operation, "<requestId>" + UUID.randomUUID() + "</requestId>" + content);
  }

  /** One call that must succeed. */
  public String ask(String contract, String operation, String content) {
    String space = "urn:ecs:" + contract.toLowerCase(java.util.Locale.ROOT) + ":1";
    String body =
        "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body><c:"
            + operation
            + " xmlns:c=\""
            + space
            + "\">"
            + content
            + "</c:"
            + operation
            + "></s:Body></s:Envelope>";
    String credentials = "admin:" + ecs.administratorPassword();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(ecs.http() + "/ecs/ws/" + contract))
            .header("Content-Type", "text/xml; charset=utf-8")
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder()
                        .encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(
            operation + ": " + answer.statusCode() + " " + answer.body());
      }
      return answer.body();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public static String element(String xml, String name) {
    return xml.replaceFirst("(?s).*<" + name + ">(.*?)</" + name + ">.*", "$1");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
