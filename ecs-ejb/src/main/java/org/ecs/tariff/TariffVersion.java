package org.ecs.tariff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A version of a tariff, valid from an instant until the next version starts; its terms never
 * change.
 */
@Entity
@Table(name = "tariff_version")
class TariffVersion {

  @Id
  @GeneratedValue(generator = "tariff_version_seq")
  @SequenceGenerator(name = "tariff_version_seq", sequenceName = "tariff_version_seq")
  private long id;

  private long tariffId;
  private int versionNo;
  private Instant validFrom;
  private @Nullable Instant validTo;

  @Column(length = 1_000_000)
  private String terms;

  private Instant publishedAt;

  @SuppressWarnings("NullAway")
  protected TariffVersion() {}

  TariffVersion(long tariffId, TariffTerms content, Instant validFrom, Instant publishedAt) {
    this.tariffId = tariffId;
    this.versionNo = content.version();
    this.validFrom = validFrom;
    this.terms = TermsJson.write(content);
    this.publishedAt = publishedAt;
  }

  /** Ends where the next one starts; one that starts together with it was never valid. */
  void end(Instant nextFrom) {
    if (nextFrom.isBefore(validFrom)) {
      throw new Refusal(
          Reason.TARIFF_VERSION_OVERLAPS, "validFrom: before version " + versionNo + " starts");
    }
    validTo = nextFrom;
  }

  int number() {
    return versionNo;
  }

  ValidTariff content() {
    return new ValidTariff(id, TermsJson.read(terms));
  }
}
