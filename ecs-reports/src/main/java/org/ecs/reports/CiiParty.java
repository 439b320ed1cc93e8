package org.ecs.reports;

import org.ecs.finance.InvoiceDocument.Party;

/** Who sells or buys (EN 16931 BG-4, BG-7), in the order of the schema. */
final class CiiParty {

  private CiiParty() {}

  static void write(Xml xml, String role, Party party) {
    xml.open(role).with("ram:Name", party.name());
    if (party.companyId() != null) {
      xml.open("ram:SpecifiedLegalOrganization")
          .with("ram:ID", party.companyId(), EInvoice.scheme(party))
          .close();
    }
    contact(xml, party);
    xml.open("ram:PostalTradeAddress")
        .with("ram:PostcodeCode", party.postalCode())
        .with("ram:LineOne", party.street())
        .with("ram:CityName", party.city())
        .with("ram:CountryID", party.country())
        .close();
    if (party.electronicAddress() != null && party.electronicScheme() != null) {
      xml.open("ram:URIUniversalCommunication")
          .with("ram:URIID", party.electronicAddress(), "schemeID", party.electronicScheme())
          .close();
    }
    if (party.vatId() != null) {
      xml.open("ram:SpecifiedTaxRegistration").with("ram:ID", party.vatId(), "schemeID", "VA");
      xml.close();
    }
    xml.close();
  }

  private static void contact(Xml xml, Party party) {
    if (party.phone() == null && party.email() == null) {
      return;
    }
    xml.open("ram:DefinedTradeContact").with("ram:PersonName", party.name());
    if (party.phone() != null) {
      xml.open("ram:TelephoneUniversalCommunication")
          .with("ram:CompleteNumber", party.phone())
          .close();
    }
    if (party.email() != null) {
      xml.open("ram:EmailURIUniversalCommunication").with("ram:URIID", party.email()).close();
    }
    xml.close();
  }
}
