package org.ecs.reports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecs.common.Operator;
import org.ecs.notification.Document;
import org.ecs.notification.WelcomeKit;
import org.ecs.notification.WelcomeKitPrinter;
import org.ecs.tariff.Explanation;
import org.jspecify.annotations.Nullable;

/** The welcome kit as a letter for a window envelope (DIN 5008 form B), one page as a rule. */
@ApplicationScoped
public class WelcomeLetter implements WelcomeKitPrinter {

  private static final String DOT = "  ·  ";

  @Inject private Operator operator;

  private volatile @Nullable Pdf pdf;

  @Override
  public Document print(WelcomeKit kit) {
    Pdf letter = letter();
    Phrases say = new Phrases(letter.words(kit.language()), kit.language());
    Map<String, Object> all = new HashMap<>();
    operator(all, say);
    subscriber(all, kit, say);
    price(all, kit, say);
    String title = say.it("title", operator.name());
    byte[] file = letter.print(title, operator.name(), kit.language(), all);
    return new Document("welcome-kit-" + kit.account() + ".pdf", "application/pdf", file);
  }

  /** The first document costs a second or two; the server starts without it. */
  private Pdf letter() {
    Pdf made = pdf;
    if (made == null) {
      made = new Pdf("welcome-kit");
      pdf = made;
    }
    return made;
  }

  private void operator(Map<String, Object> all, Phrases say) {
    List<String> address = operator.address();
    all.put("logo", operator.logo().map(Logo::read).orElse(null));
    all.put("operator", operator.name());
    all.put("operatorAddress", String.join("\n", address));
    all.put("operatorContact", contact().collect(Collectors.joining("\n")));
    all.put("sender", Stream.concat(Stream.of(operator.name()), address.stream()).collect(dots()));
    all.put(
        "footer",
        Stream.of(Stream.of(operator.name()), address.stream(), contact())
            .flatMap(part -> part)
            .collect(dots()));
    String reach = operator.phone().or(operator::email).orElse("");
    all.put("lost", reach.isEmpty() ? say.it("lost.pages") : say.it("lost.reach", reach));
    all.put("closing", say.it("closing", operator.name()));
  }

  private Stream<String> contact() {
    Optional<String> web = operator.web().map(uri -> uri.toString().replaceFirst("^https?://", ""));
    return Stream.of(operator.phone(), operator.email(), web).flatMap(Optional::stream);
  }

  private static void subscriber(Map<String, Object> all, WelcomeKit kit, Phrases say) {
    all.put("recipient", String.join("\n", kit.address()));
    all.put("date", say.date(kit.date()));
    all.put("account", kit.account());
    all.put("hello", say.it("hello", kit.name()));
    all.put("card", kit.card());
    URI activation = kit.activation();
    if (activation != null) {
      all.put("activation", activation.toString());
      all.put("qr", QrCode.of(activation.toString()));
    }
  }

  private static void price(Map<String, Object> all, WelcomeKit kit, Phrases say) {
    WelcomeKit.Example example = kit.example();
    List<String> steps = Explanation.of(example.charge(), example.zone(), kit.language());
    all.put("tariff", kit.tariff().stream().map(line -> "•  " + line).collect(lines()));
    all.put(
        "exampleTitle",
        say.it(
            "example",
            say.energy(example.energy()),
            say.weekday(example.from()),
            say.time(example.from()),
            say.time(example.to())));
    all.put("exampleSteps", String.join("\n", steps));
    all.put("examplePrice", say.money(example.charge().gross()));
  }

  private static Collector<CharSequence, ?, String> dots() {
    return Collectors.joining(DOT);
  }

  private static Collector<CharSequence, ?, String> lines() {
    return Collectors.joining("\n");
  }
}
