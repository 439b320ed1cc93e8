package org.ecs.common;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who runs this ECS, as letters and documents name them; all of it is configuration. */
@ApplicationScoped
public class Operator {

  @Inject
  @ConfigProperty(name = "ecs.operator.name", defaultValue = "ECS")
  private String name;

  @Inject
  @ConfigProperty(name = "ecs.operator.address")
  private Optional<List<String>> address;

  @Inject
  @ConfigProperty(name = "ecs.operator.country")
  private Optional<String> country;

  @Inject
  @ConfigProperty(name = "ecs.operator.phone")
  private Optional<String> phone;

  @Inject
  @ConfigProperty(name = "ecs.operator.email")
  private Optional<String> email;

  @Inject
  @ConfigProperty(name = "ecs.operator.web")
  private Optional<URI> web;

  @Inject
  @ConfigProperty(name = "ecs.operator.logo")
  private Optional<String> logo;

  public String name() {
    return name;
  }

  /** Line by line, without the name. */
  public List<String> address() {
    return address.orElse(List.of()).stream().map(String::strip).toList();
  }

  /** ISO 3166-1 alpha-2: letters within it do not name the country. */
  public Optional<String> country() {
    return country;
  }

  /** Where a lost card is reported, at any hour. */
  public Optional<String> phone() {
    return phone;
  }

  public Optional<String> email() {
    return email;
  }

  public Optional<URI> web() {
    return web;
  }

  /** A PNG or JPEG file for the head of documents. */
  public Optional<Path> logo() {
    return logo.map(Path::of);
  }
}
