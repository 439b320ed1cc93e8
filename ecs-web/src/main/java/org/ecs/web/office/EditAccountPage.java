package org.ecs.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ecs.common.Money;
import org.ecs.common.Reason;
import org.ecs.subscriber.AccountChange;
import org.ecs.subscriber.AccountRow;
import org.ecs.subscriber.Accounts;
import org.ecs.web.Attempt;
import org.ecs.web.Language;
import org.ecs.web.Staff;
import org.ecs.web.Typed;
import org.jspecify.annotations.Nullable;

/**
 * The form that changes an account. Of two agents the second is told what the first has changed;
 * nothing of the first is overwritten, and what the second typed is still there.
 */
@Named
@RequestScoped
public class EditAccountPage {

  private static final List<String> FIELDS =
      Stream.concat(
              PersonForm.FIELDS.stream().filter(name -> !name.equals("kind")),
              Stream.of("creditLimit", "sessionsAtOnce", "premium", "revision"))
          .toList();

  @Inject private AccountPage page;
  @Inject private Accounts accounts;
  @Inject private Attempt attempt;
  @Inject private Staff staff;
  @Inject private Language language;
  @Inject private HttpServletRequest request;

  private @Nullable Typed typed;

  /** What one field says now, other than what was typed. */
  public record Difference(String field, String now) {}

  public void load() {
    staff.must(staff.isServesSubscribers());
    page.load();
  }

  public Typed getTyped() {
    if (typed == null) {
      typed = stored(page.getAccount());
    }
    return typed;
  }

  public List<PersonForm.Country> getCountries() {
    return PersonForm.countries(language.getLocale());
  }

  /** Only when somebody else was faster. */
  public List<Difference> getDifferences() {
    List<Difference> all = new ArrayList<>();
    if (getTyped().problem("").equals(Reason.CHANGED_MEANWHILE.name())) {
      Typed now = stored(accounts.get(page.getAccount().id()));
      for (String field : FIELDS) {
        if (!field.equals("revision") && !now.is(field, getTyped().text(field))) {
          all.add(new Difference(field, now.text(field)));
        }
      }
    }
    return all;
  }

  public List<String> getYesOrNo() {
    return List.of("YES", "NO");
  }

  public void save() {
    getTyped().take(request, FIELDS);
    PersonForm.check(getTyped());
    if (!getTyped().text("creditLimit").matches("[0-9]{1,12}([.,][0-9]{1,2})?")) {
      getTyped().wrong("creditLimit", "amountNeeded");
    }
    if (!getTyped().text("sessionsAtOnce").matches("[1-9][0-9]?|100")) {
      getTyped().wrong("sessionsAtOnce", "sessionsNeeded");
    }
    if (getTyped().isGood()) {
      attempt.lead(staff.isServesSubscribers(), "doneSave", this::saved, getTyped()::wrong);
    }
  }

  private String saved() {
    AccountRow account = page.getAccount();
    BigDecimal limit = new BigDecimal(getTyped().text("creditLimit").replace(',', '.'));
    AccountChange change =
        new AccountChange(
            getTyped().text("name"),
            getTyped().orNull("crmReference"),
            PersonForm.contact(getTyped()),
            Money.rounded(limit, account.creditLimit().currency()),
            Integer.valueOf(getTyped().text("sessionsAtOnce")),
            getTyped().is("premium", "YES"));
    String revision = getTyped().text("revision");
    int seen = revision.matches("[0-9]{1,9}") ? Integer.parseInt(revision) : -1;
    accounts.update(account.number(), seen, change);
    return "/office/subscribers/account.xhtml?number=" + account.number();
  }

  private static Typed stored(AccountRow account) {
    return PersonForm.of(account)
        .put("creditLimit", account.creditLimit().amount().toPlainString())
        .put("sessionsAtOnce", Integer.toString(account.sessionsAtOnce()))
        .put("premium", account.premium() ? "YES" : "NO")
        .put("revision", Integer.toString(account.revision()));
  }
}
