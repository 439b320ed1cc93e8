package org.ecs.finance;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import org.ecs.finance.InvoiceDocument.Party;
import org.jspecify.annotations.Nullable;

/**
 * Who sold and who bought, as they were when the invoice was made: kept with it as text, since both
 * may move afterwards.
 */
record Parties(
    Party seller,
    Party buyer,
    String account,
    String language,
    @Nullable String buyerReference,
    @Nullable String iban,
    @Nullable String bic) {

  String json() {
    JsonObjectBuilder json = Json.createObjectBuilder();
    json.add("seller", party(seller)).add("buyer", party(buyer));
    add(json, "account", account);
    add(json, "language", language);
    add(json, "buyerReference", buyerReference);
    add(json, "iban", iban);
    add(json, "bic", bic);
    return json.build().toString();
  }

  static Parties read(String text) {
    JsonObject json;
    try (var reader = Json.createReader(new StringReader(text))) {
      json = reader.readObject();
    }
    return new Parties(
        party(json.getJsonObject("seller")),
        party(json.getJsonObject("buyer")),
        json.getString("account"),
        json.getString("language"),
        json.getString("buyerReference", null),
        json.getString("iban", null),
        json.getString("bic", null));
  }

  private static JsonObjectBuilder party(Party party) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    add(json, "name", party.name());
    add(json, "street", party.street());
    add(json, "postalCode", party.postalCode());
    add(json, "city", party.city());
    add(json, "country", party.country());
    add(json, "vatId", party.vatId());
    add(json, "companyId", party.companyId());
    add(json, "electronicAddress", party.electronicAddress());
    add(json, "electronicScheme", party.electronicScheme());
    add(json, "email", party.email());
    add(json, "phone", party.phone());
    return json;
  }

  private static Party party(JsonObject json) {
    return new Party(
        json.getString("name"),
        json.getString("street", null),
        json.getString("postalCode", null),
        json.getString("city", null),
        json.getString("country", null),
        json.getString("vatId", null),
        json.getString("companyId", null),
        json.getString("electronicAddress", null),
        json.getString("electronicScheme", null),
        json.getString("email", null),
        json.getString("phone", null));
  }

  private static void add(JsonObjectBuilder json, String name, @Nullable String value) {
    if (value != null) {
      json.add(name, value);
    }
  }
}
