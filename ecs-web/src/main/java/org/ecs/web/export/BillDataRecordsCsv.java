package org.ecs.web.export;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.ecs.billing.BillDataRecordRow;
import org.ecs.web.office.BillDataRecordsPage;
import org.jspecify.annotations.Nullable;

/** The list of bill data records as a file. */
@WebServlet("/office/billing/records.csv")
public class BillDataRecordsCsv extends HttpServlet {

  private static final long serialVersionUID = 1;
  private static final String HEADER =
      "record,session,account,station,connector,started,ended,energy_kwh,net,vat,gross,currency,written";

  @Inject private transient BillDataRecordsPage page;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    CsvAnswer.write(response, "bill-data-records", HEADER, page::find, BillDataRecordsCsv::values);
  }

  private static List<@Nullable Object> values(BillDataRecordRow row) {
    return Arrays.asList(
        row.id(),
        row.session(),
        row.accountNumber(),
        row.station(),
        row.connector(),
        row.startedAt(),
        row.endedAt(),
        row.energy().kilowattHours(),
        row.charge().net().amount(),
        row.charge().vat().amount(),
        row.charge().gross().amount(),
        row.charge().net().currency(),
        row.writtenAt());
  }
}
