package org.ecs.web.selfcare;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.ecs.access.EmailChanges;
import org.ecs.access.SignIns;
import org.ecs.billing.BillDataRecordRow;
import org.ecs.billing.BillDataRecords;
import org.ecs.card.Cards;
import org.ecs.common.Audit;
import org.ecs.common.Slice;
import org.ecs.notification.NotificationLists;
import org.ecs.payment.PaymentFilter;
import org.ecs.payment.PaymentLists;
import org.ecs.session.SessionFilter;
import org.ecs.session.SessionLists;
import org.ecs.session.SessionRow;
import org.ecs.subscriber.AccountRow;
import org.ecs.tariff.Explanation;

/** Everything that ECS holds about the subscriber who is signed in, by the name of its file. */
@RequestScoped
public class PersonalData {

  private static final int AT_ONCE = 500;
  private static final int AT_MOST = 10_000;

  @Inject private Me me;
  @Inject private SignIns signIns;
  @Inject private EmailChanges emailChanges;
  @Inject private Cards cards;
  @Inject private SessionLists sessions;
  @Inject private BillDataRecords records;
  @Inject private NotificationLists notifications;
  @Inject private PaymentLists payments;
  @Inject private Audit audit;
  @Inject private SettingsPage settings;

  /** A file each; its content is made when it is asked for, so that not all is held at once. */
  public Map<String, Supplier<Object>> files() {
    PaymentFilter mine = PaymentFilter.of(me.id());
    Map<String, Supplier<Object>> files = new LinkedHashMap<>();
    files.put("account", this::account);
    files.put("cards", () -> cards.of(me.id()));
    files.put("sessions", this::sessions);
    files.put("prices", this::prices);
    files.put("payments", () -> all((first, most) -> payments.find(mine, first, most)));
    files.put("messages", () -> all((first, most) -> notifications.sentTo(me.id(), first, most)));
    files.put("changes", () -> audit.about(me.getAccount().number(), AT_MOST));
    return files;
  }

  private Object account() {
    AccountRow account = me.getAccount();
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("account", account);
    all.put("balance", me.getBalance());
    all.put("signInName", signIns.nameOf(account.id()).orElse(""));
    all.put("emailWaitingForConfirmation", emailChanges.waiting(account.id()).orElse(""));
    all.put("messagesWanted", settings.getRows());
    return all;
  }

  private Object sessions() {
    List<Object> all = new ArrayList<>();
    for (SessionRow row :
        this.<SessionRow>all(
            (first, most) -> sessions.find(SessionFilter.of(me.id()), first, most))) {
      Map<String, Object> session = new LinkedHashMap<>();
      session.put("session", row);
      session.put("times", sessions.detail(row.id()));
      session.put("meterReadings", sessions.readings(row.id()));
      all.add(session);
    }
    return all;
  }

  private Object prices() {
    Locale language = me.getAccount().contact().locale();
    List<Object> all = new ArrayList<>();
    for (BillDataRecordRow row :
        this.<BillDataRecordRow>all((first, most) -> records.find(me.id(), first, most))) {
      Map<String, Object> record = new LinkedHashMap<>();
      record.put("record", row.id());
      if (row.session() != null) {
        record.put("session", row.session());
      }
      record.put("writtenAt", row.writtenAt());
      record.put("net", row.charge().net());
      record.put("vat", row.charge().vat());
      record.put("gross", row.charge().gross());
      record.put("explanation", Explanation.of(row.charge(), row.zone(), language));
      all.add(record);
    }
    return all;
  }

  private <T> List<T> all(BiFunction<Integer, Integer, Slice<T>> find) {
    List<T> all = new ArrayList<>();
    List<T> some = find.apply(0, AT_ONCE).rows();
    while (!some.isEmpty()) {
      all.addAll(some);
      some = find.apply(all.size(), AT_ONCE).rows();
    }
    return all;
  }
}
