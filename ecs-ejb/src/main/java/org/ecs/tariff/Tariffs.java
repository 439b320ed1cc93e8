package org.ecs.tariff;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.ecs.common.Audit;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.common.Slice;
import org.jspecify.annotations.Nullable;

/** The tariffs and their versions. Looking one up costs no way to the database, as a rule. */
@Stateless
public class Tariffs {

  private static final String NEWEST =
      " from Tariff t left join TariffVersion v on v.tariffId = t.id and v.versionNo ="
          + " (select max(o.versionNo) from TariffVersion o where o.tariffId = t.id)";

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;
  @Inject private Audit audit;
  @Inject private TariffCache cache;
  @Inject private Event<TariffPublished> published;

  /**
   * A new tariff, without a version yet.
   *
   * @param code 1 to 48 characters, refused with TARIFF_CODE_TAKEN if it exists
   */
  public void create(String code, String name, Currency currency) {
    Rule.must(!code.isBlank() && code.length() <= 48, "code: 1 to 48 characters");
    Rule.must(!name.isBlank() && name.length() <= 200, "name: 1 to 200 characters");
    Rule.must(currency.getDefaultFractionDigits() >= 0, "currency: one with minor units");
    if (!named(code, LockModeType.NONE).isEmpty()) {
      throw new Refusal(Reason.TARIFF_CODE_TAKEN, code);
    }
    db.persist(new Tariff(code, name, currency, clock.instant()));
    audit.note("tariff.create", code, name + ", " + currency);
  }

  /**
   * Makes this content the tariff's next version; the last one ends where it starts.
   *
   * @param content whose code and version number are replaced by the tariff's own
   * @param validFrom not before the last version's start (TARIFF_VERSION_OVERLAPS), nor in the past
   *     but for the first version
   */
  public ValidTariff publish(String code, TariffTerms content, Instant validFrom) {
    Tariff tariff =
        named(code, LockModeType.PESSIMISTIC_WRITE).stream()
            .findFirst()
            .orElseThrow(() -> new Refusal(Reason.TARIFF_UNKNOWN, code));
    TariffVersion version = tariff.next(last(tariff), content, validFrom, clock);
    db.persist(version);
    audit.note("tariff.publish", code, "version " + version.number() + " from " + validFrom);
    published.fire(new TariffPublished(code));
    return version.content();
  }

  /** The version that is valid then, if the tariff exists and has one. */
  public Optional<ValidTariff> validAt(String code, Instant at) {
    for (VersionSpan span : cache.spans(code, this::spans)) {
      if (span.has(at)) {
        return Optional.of(byId(span.versionId()));
      }
    }
    return Optional.empty();
  }

  /** The version that something kept; TARIFF_UNKNOWN if there never was one. */
  public ValidTariff byId(long versionId) {
    return cache.version(versionId, this::content);
  }

  /** What a usage would cost by the version valid then; TARIFF_NOT_VALID if there is none. */
  public Charge simulate(String code, Instant at, Usage usage) {
    ValidTariff tariff =
        validAt(code, at).orElseThrow(() -> new Refusal(Reason.TARIFF_NOT_VALID, code));
    return Rating.rate(tariff.terms(), usage);
  }

  /** Refuses a tariff that does not exist (TARIFF_UNKNOWN) or that prices in another currency. */
  public void mustPrice(String code, Currency currency) {
    Currency priced = currency(code);
    if (!priced.equals(currency)) {
      throw new Refusal(Reason.CURRENCY_MISMATCH, code + " is in " + priced);
    }
  }

  /** What a tariff is priced in; TARIFF_UNKNOWN if it does not exist. */
  public Currency currency(String code) {
    return named(code, LockModeType.NONE).stream()
        .findFirst()
        .orElseThrow(() -> new Refusal(Reason.TARIFF_UNKNOWN, code))
        .currency();
  }

  /** All tariffs by code. */
  public Slice<TariffRow> list(int first, int size) {
    List<TariffRow> rows =
        db.createQuery(
                "select new org.ecs.tariff.TariffRow(t.code, t.name, t.currency, v.versionNo,"
                    + " v.validFrom)"
                    + NEWEST
                    + " order by t.code",
                TariffRow.class)
            .setFirstResult(first)
            .setMaxResults(size)
            .getResultList();
    return new Slice<>(
        rows, db.createQuery("select count(t) from Tariff t", Long.class).getSingleResult());
  }

  private List<Tariff> named(String code, LockModeType lock) {
    return db.createQuery("select t from Tariff t where t.code = :code", Tariff.class)
        .setParameter("code", code)
        .setLockMode(lock)
        .getResultList();
  }

  private @Nullable TariffVersion last(Tariff tariff) {
    return db
        .createQuery(
            "select v from TariffVersion v where v.tariffId = :tariff order by v.versionNo desc",
            TariffVersion.class)
        .setParameter("tariff", tariff.id())
        .setMaxResults(1)
        .getResultList()
        .stream()
        .findFirst()
        .orElse(null);
  }

  private List<VersionSpan> spans(String code) {
    return db.createQuery(
            "select new org.ecs.tariff.VersionSpan(v.id, v.validFrom, v.validTo) from TariffVersion v"
                + " where v.tariffId = (select t.id from Tariff t where t.code = :code)"
                + " order by v.versionNo desc",
            VersionSpan.class)
        .setParameter("code", code)
        .getResultList();
  }

  private ValidTariff content(long versionId) {
    TariffVersion version = db.find(TariffVersion.class, versionId);
    if (version == null) {
      throw new Refusal(Reason.TARIFF_UNKNOWN, "version " + versionId);
    }
    return version.content();
  }
}
