package org.ecs.web.join;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.subscriber.BillingMode;
import org.ecs.subscriber.Consent;
import org.ecs.subscriber.Contact;
import org.ecs.subscriber.NewSubscription;
import org.ecs.subscriber.SubscriberKind;
import org.ecs.subscriber.SubscriptionRequests;
import org.ecs.web.Asked;
import org.ecs.web.Language;
import org.ecs.web.Onward;
import org.jspecify.annotations.Nullable;

/**
 * What a consumer fills in to ask for a subscription. A field that no person sees catches robots:
 * who fills it is thanked and forgotten.
 */
@Named
@RequestScoped
public class JoinPage {

  @Inject private SubscriptionRequests requests;
  @Inject private Plans plans;
  @Inject private Language language;
  @Inject private Asked asked;
  @Inject private Onward onward;
  @Inject private HttpServletRequest request;

  @Inject
  @ConfigProperty(name = "ecs.join.terms", defaultValue = "1")
  private String terms;

  private SubscriberKind kind = SubscriberKind.PERSON;
  private BillingMode billingMode = BillingMode.POSTPAID;
  private @Nullable String name;
  private @Nullable String email;
  private @Nullable String phone;
  private @Nullable String street;
  private @Nullable String postalCode;
  private @Nullable String city;
  private @Nullable String country;
  private @Nullable String website;
  private boolean consent;

  public void ask() {
    try {
      if (website != null) {
        onward.go("", "/join/thanks.xhtml", () -> {});
        return;
      }
      NewSubscription wanted = wanted();
      onward.lead(
          "",
          () -> JoinRequestPage.of(requests.ask(wanted, request.getRemoteAddr()).statusToken()));
    } catch (Refusal refusal) {
      onward.refused(refusal);
    }
  }

  private NewSubscription wanted() {
    if (!consent) {
      throw new Refusal(Reason.CONSENT_MISSING, "not agreed");
    }
    String plan = getPlan();
    if (!plans.has(plan)) {
      throw new Refusal(Reason.TARIFF_UNKNOWN, plan);
    }
    String land = country == null ? null : country.strip().toUpperCase(Locale.ROOT);
    String spoken = language.getLocale().getLanguage();
    return new NewSubscription(
        kind,
        name == null ? "" : name,
        new Contact(
            email == null ? null : email.strip(), phone, spoken, street, postalCode, city, land),
        billingMode,
        plan,
        new Consent(terms, language.text("joinConsent")));
  }

  /** The plan that was chosen; the only one if there is but one. */
  public String getPlan() {
    String chosen = asked.text("plan");
    return chosen.isEmpty() && plans.getList().size() == 1 ? plans.getList().get(0).code() : chosen;
  }

  public SubscriberKind[] getKinds() {
    return SubscriberKind.values();
  }

  public BillingMode[] getBillingModes() {
    return BillingMode.values();
  }

  public SubscriberKind getKind() {
    return kind;
  }

  public void setKind(SubscriberKind kind) {
    this.kind = kind;
  }

  public BillingMode getBillingMode() {
    return billingMode;
  }

  public void setBillingMode(BillingMode billingMode) {
    this.billingMode = billingMode;
  }

  public @Nullable String getName() {
    return name;
  }

  public void setName(@Nullable String name) {
    this.name = name;
  }

  public @Nullable String getEmail() {
    return email;
  }

  public void setEmail(@Nullable String email) {
    this.email = email;
  }

  public @Nullable String getPhone() {
    return phone;
  }

  public void setPhone(@Nullable String phone) {
    this.phone = phone;
  }

  public @Nullable String getStreet() {
    return street;
  }

  public void setStreet(@Nullable String street) {
    this.street = street;
  }

  public @Nullable String getPostalCode() {
    return postalCode;
  }

  public void setPostalCode(@Nullable String postalCode) {
    this.postalCode = postalCode;
  }

  public @Nullable String getCity() {
    return city;
  }

  public void setCity(@Nullable String city) {
    this.city = city;
  }

  public @Nullable String getCountry() {
    return country;
  }

  public void setCountry(@Nullable String country) {
    this.country = country;
  }

  public @Nullable String getWebsite() {
    return website;
  }

  public void setWebsite(@Nullable String website) {
    this.website = website;
  }

  public boolean isConsent() {
    return consent;
  }

  public void setConsent(boolean consent) {
    this.consent = consent;
  }
}
