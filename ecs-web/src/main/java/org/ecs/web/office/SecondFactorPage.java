package org.ecs.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.ecs.access.Enrolment;
import org.ecs.access.Entrance;
import org.ecs.access.SecondFactors;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.web.Attempt;
import org.ecs.web.OneTime;
import org.ecs.web.Staff;
import org.jspecify.annotations.Nullable;

/** One's own second factor: set it up by camera or by hand, get recovery codes, turn it off. */
@Named
@RequestScoped
public class SecondFactorPage {

  private static final String HERE = "second-factor.xhtml";

  @Inject private SecondFactors factors;
  @Inject private Entrance entrance;
  @Inject private Attempt attempt;
  @Inject private Staff staff;
  @Inject private OneTime oneTime;

  private @Nullable Enrolment enrolment;
  private String code = "";

  /** Whom an OpenID provider let in has their second factor there. */
  public void load() {
    staff.must(staff.isOfOurs());
    oneTime.take();
  }

  private String name() {
    return Objects.requireNonNull(staff.getName());
  }

  public boolean isOn() {
    return entrance.standing(name()).secondFactor();
  }

  public boolean isRequired() {
    return factors.isRequired();
  }

  public long getCodesLeft() {
    return factors.codesLeft(name());
  }

  public Enrolment getEnrolment() {
    if (enrolment == null) {
      enrolment = factors.begin(name());
    }
    return enrolment;
  }

  public Qr getQr() {
    return Qr.of(getEnrolment().uri());
  }

  public void confirm() {
    attempt.show(
        "doneSecondFactor",
        () -> {
          oneTime.keep(factors.confirm(name(), code));
          staff.stay(true);
        },
        HERE);
  }

  public void renewCodes() {
    attempt.show(
        "doneCodes",
        () -> {
          entrance.code(name(), code);
          oneTime.keep(factors.newCodes(name()));
        },
        HERE);
  }

  public void turnOff() {
    attempt.show(
        "doneSecondFactorOff",
        () -> {
          if (isRequired()) {
            throw new Refusal(Reason.SECOND_FACTOR_NEEDED, name());
          }
          entrance.code(name(), code);
          factors.remove(name());
          staff.stay(false);
        },
        "./");
  }

  public String getCode() {
    return code;
  }

  public void setCode(@Nullable String code) {
    this.code = code == null ? "" : code;
  }
}
