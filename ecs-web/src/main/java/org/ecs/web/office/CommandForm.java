package org.ecs.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.station.Command;
import org.ecs.web.Asked;
import org.ecs.web.Language;
import org.ecs.web.Typed;
import org.jspecify.annotations.Nullable;

/** The fields of the command that the address names, for one station or for many. */
@Named
@RequestScoped
public class CommandForm {

  @Inject private Asked asked;
  @Inject private Language language;
  @Inject private HttpServletRequest request;

  private final Typed typed = new Typed();

  public List<Command.Kind> getKinds() {
    return Arrays.asList(Command.Kind.values());
  }

  public Command.@Nullable Kind getKind() {
    return asked.one(Command.Kind.class, "kind");
  }

  public boolean isChosen() {
    return getKind() != null;
  }

  public boolean isDisruptive() {
    return getKind() != null && getKind().isDisruptive();
  }

  public List<CommandDraft.Field> getFields() {
    return getKind() == null ? List.of() : CommandDraft.fields(getKind());
  }

  /** The label of a parameter. */
  public String label(String word) {
    return language.text("parameter" + word);
  }

  /** One of the words that a parameter may be; algorithms are called the same everywhere. */
  public String word(String word) {
    return word.matches(".*[0-9]") ? word : language.text("word" + word);
  }

  /** What belongs on a line of a list. */
  public String hint(CommandDraft.Field field) {
    return field.getColumns().stream().map(this::label).collect(Collectors.joining("; "));
  }

  public Typed getTyped() {
    return typed;
  }

  /** Takes the fields over as they were typed. */
  public void take(String... others) {
    typed.take(request, getFields().stream().map(CommandDraft.Field::name).toList());
    typed.take(request, List.of(others));
  }

  /** The command that was typed, checked. */
  Command command(ZoneId zone) {
    Command.Kind kind = getKind();
    if (kind == null) {
      throw new Refusal(Reason.COMMAND_UNKNOWN, asked.text("kind"));
    }
    return CommandDraft.read(kind, typed, zone).checked();
  }

  /** Puts a refusal at the field that its subject begins with. */
  void refused(Refusal refusal) {
    String subject = String.valueOf(refusal.subject());
    getFields().stream()
        .map(CommandDraft.Field::name)
        .filter(name -> subject.startsWith(name))
        .findFirst()
        .ifPresentOrElse(
            name -> typed.wrong(name, refusal.reason().name()),
            () -> typed.wrong(refusal.reason()));
  }
}
