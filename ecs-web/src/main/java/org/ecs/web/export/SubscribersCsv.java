package org.ecs.web.export;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.ecs.subscriber.AccountRow;
import org.ecs.subscriber.Contact;
import org.ecs.web.office.AccountsPage;
import org.jspecify.annotations.Nullable;

/** The list of subscribers as a file. */
@WebServlet("/office/subscribers/subscribers.csv")
public class SubscribersCsv extends HttpServlet {

  private static final long serialVersionUID = 1;
  private static final String HEADER =
      "account,name,kind,state,billing,tariff,crm_reference,email,phone,language,street,postal_code,"
          + "city,country,credit_limit,currency,created";

  @Inject private transient AccountsPage page;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    CsvAnswer.write(response, "subscribers", HEADER, page::find, SubscribersCsv::values);
  }

  private static List<@Nullable Object> values(AccountRow row) {
    Contact contact = row.contact();
    return Arrays.asList(
        row.number(),
        row.name(),
        row.kind(),
        row.state(),
        row.billingMode(),
        row.tariffCode(),
        row.crmReference(),
        contact.email(),
        contact.phone(),
        contact.language(),
        contact.street(),
        contact.postalCode(),
        contact.city(),
        contact.country(),
        row.creditLimit().amount(),
        row.creditLimit().currency(),
        row.createdAt());
  }
}
