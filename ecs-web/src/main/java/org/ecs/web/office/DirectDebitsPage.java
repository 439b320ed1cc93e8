package org.ecs.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.payment.bank.DebitFileRow;
import org.ecs.payment.bank.DirectDebits;
import org.ecs.payment.bank.MandateRow;
import org.ecs.payment.bank.Mandates;
import org.ecs.web.Asked;
import org.ecs.web.Attempt;
import org.ecs.web.Listing;
import org.ecs.web.Staff;
import org.jspecify.annotations.Nullable;

/** Direct debits: the files for the bank, and the mandates that allow them. */
@Named
@RequestScoped
public class DirectDebitsPage {

  private static final int SIZE = 25;
  private static final int SOON = 5;

  @Inject private DirectDebits debits;
  @Inject private Mandates mandates;
  @Inject private OverviewPage overview;
  @Inject private Asked asked;
  @Inject private Attempt attempt;
  @Inject private Staff staff;
  @Inject private Clock clock;

  private @Nullable Listing<MandateRow> list;
  private @Nullable String collectOn;
  private String account = "";
  private String holder = "";
  private String iban = "";
  private String signedOn = "";

  public boolean isOn() {
    return debits.isOn();
  }

  public int getDue() {
    return debits.due().size();
  }

  /** The newest files. */
  public Listing<DebitFileRow> getFiles() {
    return Listing.of(1, SIZE, debits::find);
  }

  /** The mandates in force. */
  public Listing<MandateRow> getList() {
    if (list == null) {
      list = Listing.of(asked.page(), SIZE, mandates::find);
    }
    return list;
  }

  public void collect() {
    attempt.perform(
        staff.isInvoices(), "doneDebitCollect", () -> debits.collect(day(this::getCollectOn)));
  }

  public void give() {
    attempt.perform(
        staff.isInvoices(),
        "doneMandate",
        () -> mandates.give(account, holder, iban, day(this::getSignedOn)));
  }

  public void revoke(String of) {
    attempt.perform(staff.isInvoices(), "doneMandateRevoke", () -> mandates.revoke(of));
  }

  private static LocalDate day(Supplier<String> typed) {
    try {
      return LocalDate.parse(typed.get());
    } catch (DateTimeException odd) {
      throw new Refusal(Reason.PERIOD_WRONG, typed.get());
    }
  }

  /** Until somebody chooses, some days from now. */
  public String getCollectOn() {
    return collectOn == null
        ? LocalDate.ofInstant(clock.instant(), overview.getZone()).plusDays(SOON).toString()
        : collectOn;
  }

  public void setCollectOn(String collectOn) {
    this.collectOn = collectOn;
  }

  public String getAccount() {
    return account;
  }

  public void setAccount(String account) {
    this.account = account;
  }

  public String getHolder() {
    return holder;
  }

  public void setHolder(String holder) {
    this.holder = holder;
  }

  public String getIban() {
    return iban;
  }

  public void setIban(String iban) {
    this.iban = iban;
  }

  public String getSignedOn() {
    return signedOn;
  }

  public void setSignedOn(String signedOn) {
    this.signedOn = signedOn;
  }
}
