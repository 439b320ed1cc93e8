package org.ecs.payment.bank;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.ecs.common.Audit;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.common.Slice;
import org.ecs.subscriber.AccountRow;
import org.ecs.subscriber.Accounts;

/** Mandates for direct debits: an account has one at a time, a new one revokes the one before. */
@Stateless
public class Mandates {

  private static final String FROM =
      " from SepaMandate m join Account a on a.id = m.accountId join a.subscriber s"
          + " where m.activeFor is not null";

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;
  @Inject private Audit audit;
  @Inject private Accounts accounts;

  /**
   * Keeps a mandate that somebody has signed.
   *
   * @param holder of the bank account, 1 to 70 characters
   * @return its reference
   * @throws Refusal ACCOUNT_UNKNOWN, NAME_MALFORMED, IBAN_MALFORMED
   */
  public String give(String account, String holder, String iban, LocalDate signed) {
    AccountRow row = accounts.get(account);
    if (holder.isBlank() || holder.length() > 70) {
      throw new Refusal(Reason.NAME_MALFORMED, "holder");
    }
    Iban sound = new Iban(iban);
    of(row).forEach(old -> old.revoke(clock.instant()));
    db.flush();
    String letters = UUID.randomUUID().toString().replaceAll("[^a-f]", "").toUpperCase(Locale.ROOT);
    String reference = row.number() + "-" + signed.toString().replace("-", "") + letters;
    String fit = reference.length() > 35 ? reference.substring(0, 35) : reference;
    db.persist(new SepaMandate(fit, row.id(), holder.strip(), sound, signed));
    audit.note("bank.mandate", account, fit);
    return fit;
  }

  /** Nothing is collected by it any more. */
  public void revoke(String account) {
    List<SepaMandate> found = of(accounts.get(account));
    if (found.isEmpty()) {
      throw new Refusal(Reason.MANDATE_UNKNOWN, account);
    }
    found.forEach(mandate -> mandate.revoke(clock.instant()));
    audit.note("bank.mandateRevoke", account, "");
  }

  /** Those in force, by account. */
  public Slice<MandateRow> find(int first, int atMost) {
    List<MandateRow> rows =
        db.createQuery(
                "select new org.ecs.payment.bank.MandateRow(m.mandateRef, a.number, s.name, m.holder,"
                    + " m.iban, m.signedOn)"
                    + FROM
                    + " order by a.number",
                MandateRow.class)
            .setFirstResult(first)
            .setMaxResults(atMost)
            .getResultList();
    return new Slice<>(
        rows, db.createQuery("select count(m)" + FROM, Long.class).getSingleResult());
  }

  private List<SepaMandate> of(AccountRow account) {
    return db.createQuery(
            "select m from SepaMandate m where m.activeFor = :account", SepaMandate.class)
        .setParameter("account", account.id().value())
        .getResultList();
  }
}
