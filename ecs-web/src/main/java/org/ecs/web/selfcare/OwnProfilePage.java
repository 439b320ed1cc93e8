package org.ecs.web.selfcare;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import org.ecs.access.EmailChanges;
import org.ecs.subscriber.Contact;
import org.ecs.subscriber.Profile;
import org.ecs.subscriber.Profiles;
import org.ecs.web.Onward;
import org.jspecify.annotations.Nullable;

/** What subscribers say of themselves: name, address, phone, and the way to another e-mail. */
@Named
@RequestScoped
public class OwnProfilePage {

  private static final String PAGE = "/selfcare/profile.xhtml";

  @Inject private Me me;
  @Inject private Profiles profiles;
  @Inject private EmailChanges emailChanges;
  @Inject private Onward onward;

  private String seen = "";
  private String name = "";
  private @Nullable String phone;
  private @Nullable String street;
  private @Nullable String postalCode;
  private @Nullable String city;
  private @Nullable String country;
  private @Nullable String email;

  @PostConstruct
  void fill() {
    Profile now = Profile.of(me.getAccount());
    Contact contact = me.getAccount().contact();
    seen = now.mark();
    name = now.name();
    phone = contact.phone();
    street = contact.street();
    postalCode = contact.postalCode();
    city = contact.city();
    country = contact.country();
  }

  public void save() {
    String land = country == null ? null : country.strip().toUpperCase(Locale.ROOT);
    Profile wanted = new Profile(name, phone, street, postalCode, city, land);
    onward.go("doneProfile", PAGE, () -> profiles.change(me.id(), seen, wanted));
  }

  public void changeEmail() {
    String wanted = email == null ? "" : email;
    onward.go("doneEmailAsked", PAGE, () -> emailChanges.ask(me.id(), wanted));
  }

  /** The address that waits to be confirmed; null if none does. */
  public @Nullable String getWaiting() {
    return emailChanges.waiting(me.id()).orElse(null);
  }

  public String getSeen() {
    return seen;
  }

  public void setSeen(String seen) {
    this.seen = seen;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
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

  public @Nullable String getEmail() {
    return email;
  }

  public void setEmail(@Nullable String email) {
    this.email = email;
  }
}
