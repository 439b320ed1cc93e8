package org.ecs.finance;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ecs.common.Audit;
import org.ecs.common.Like;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.common.Slice;
import org.ecs.subscriber.AccountId;
import org.ecs.subscriber.AccountRow;
import org.ecs.subscriber.Accounts;
import org.jspecify.annotations.Nullable;

/** Final invoices and credit notes, as pages and contracts look at them. */
@Stateless
public class Invoices {

  private static final String FROM =
      " from Invoice i join Account a on a.id = i.accountId join a.subscriber s left join Settlement t on"
          + " t.invoiceId = i.id";

  private static final String ROW =
      "select new org.ecs.finance.InvoiceRow(i.id, i.kind, i.number, a.number, s.name, i.issuedOn, i.dueOn,"
          + " i.serviceFrom, i.serviceTo, i.net, i.vat, i.gross, i.currency, i.reference, t.open,"
          + " t.dunningStep)"
          + FROM;

  @PersistenceContext private EntityManager db;
  @Inject private Accounts accounts;
  @Inject private Audit audit;

  /** Refuses an unknown number with INVOICE_UNKNOWN. */
  public InvoiceRow get(String number) {
    return db
        .createQuery(ROW + " where i.number = :number", InvoiceRow.class)
        .setParameter("number", number.strip())
        .getResultList()
        .stream()
        .findFirst()
        .orElseThrow(() -> new Refusal(Reason.INVOICE_UNKNOWN, number));
  }

  /** One of this account; another account's is as unknown as none. */
  public InvoiceRow get(AccountId account, String number) {
    InvoiceRow row = get(number);
    if (!row.accountNumber().equals(accounts.get(account).number())) {
      throw new Refusal(Reason.INVOICE_UNKNOWN, number);
    }
    return row;
  }

  public InvoiceRow byId(long id) {
    return db
        .createQuery(ROW + " where i.id = :id", InvoiceRow.class)
        .setParameter("id", id)
        .getResultList()
        .stream()
        .findFirst()
        .orElseThrow(() -> new Refusal(Reason.INVOICE_UNKNOWN, id));
  }

  /** The newest first. */
  public Slice<InvoiceRow> find(InvoiceFilter filter, int first, int atMost) {
    Map<String, Object> values = new HashMap<>();
    String where = where(filter, values);
    List<InvoiceRow> rows =
        with(db.createQuery(ROW + where + " order by i.id desc", InvoiceRow.class), values)
            .setFirstResult(first)
            .setMaxResults(atMost)
            .getResultList();
    Long total =
        with(db.createQuery("select count(i)" + FROM + where, Long.class), values)
            .getSingleResult();
    return new Slice<>(rows, total);
  }

  /** What the account's invoices say of the buyer besides name and address. */
  public Buyer buyer(AccountId account) {
    BillingParty party = db.find(BillingParty.class, account.value());
    return party == null ? Buyer.UNSAID : party.said();
  }

  /** From the next invoice on; refuses what is too long, and an address without its scheme. */
  public void buyer(AccountId id, Buyer buyer) {
    AccountRow account = accounts.get(id);
    must(buyer.vatId(), 20);
    must(buyer.companyId(), 30);
    must(buyer.electronicAddress(), 100);
    must(buyer.electronicScheme(), 4);
    must(buyer.buyerReference(), 100);
    if ((buyer.electronicAddress() == null) != (buyer.electronicScheme() == null)) {
      throw new Refusal(Reason.TEXT_MALFORMED, "electronicScheme");
    }
    BillingParty party = db.find(BillingParty.class, id.value());
    if (party == null) {
      party = new BillingParty(id.value());
      db.persist(party);
    }
    party.say(buyer);
    audit.note("account.billing", account.number(), String.valueOf(buyer));
  }

  private static void must(@Nullable String text, int atMost) {
    if (text != null && (text.isBlank() || text.length() > atMost)) {
      throw new Refusal(Reason.TEXT_MALFORMED, text);
    }
  }

  private static String where(InvoiceFilter filter, Map<String, Object> values) {
    StringBuilder where = new StringBuilder(" where i.number is not null");
    if (!filter.text().isBlank()) {
      where.append(
          " and (i.number like :text escape '!' or a.number like :text escape '!'"
              + " or i.reference = :reference)");
      values.put("text", Like.start(filter.text().strip().toUpperCase(Locale.ROOT)));
      values.put("reference", PayReference.normal(filter.text()));
    }
    add(where, values, " and i.kind = :kind", "kind", filter.kind());
    add(where, values, " and i.accountId = :account", "account", filter.account());
    add(where, values, " and i.issuedOn >= :from", "from", filter.from());
    add(where, values, " and i.issuedOn < :to", "to", filter.to());
    if (filter.state() != null) {
      where.append(
          filter.state() == InvoiceState.PAID
              ? " and t.settledAt is not null"
              : " and t.invoiceId is not null and t.settledAt is null");
      if (filter.state() == InvoiceState.OVERDUE) {
        add(where, values, " and t.dueOn < :today", "today", filter.today());
      }
    }
    return where.toString();
  }

  private static void add(
      StringBuilder where,
      Map<String, Object> values,
      String condition,
      String name,
      @Nullable Object value) {
    if (value != null) {
      where.append(condition);
      values.put(name, value);
    }
  }

  private static <T> TypedQuery<T> with(TypedQuery<T> query, Map<String, Object> values) {
    values.forEach(query::setParameter);
    return query;
  }
}
