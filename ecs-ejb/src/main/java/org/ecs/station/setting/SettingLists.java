package org.ecs.station.setting;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.common.Slice;
import org.ecs.station.StationId;
import org.jspecify.annotations.Nullable;

/** Settings, wanted and known, as people look at them; compared in the database. */
@Stateless
public class SettingLists {

  private static final int ALL = 1000;

  /** That template b names the firmware of station s. */
  private static String named(String b) {
    return "(%1$s.firmwares = '*' or locate(substring(%1$s.firmwares, 1, length(%1$s.firmwares) - 1), s.firmware) = 1)"
        .formatted(b);
  }

  /** That t is the template of station s: no other one names its firmware more closely. */
  private static final String APPLIES =
      "s.state <> org.ecs.station.StationState.RETIRED and s.vendor = t.vendor and s.model = t.model and "
          + (named("t")
              + " and not exists (select b.id from SettingTemplate b where b.vendor = t.vendor")
          + " and b.model = t.model and length(b.firmwares) > length(t.firmwares) and "
          + (named("b") + ")");

  /** The ordinal of the {@link Standing}; spelling of {@code true} is the station's affair. */
  private static final String STANDING =
      "case when k.readAt is null then 4 when k.notKnown = true then 3 when lower(k.value) = lower(w.value)"
          + " or (k.value is null and w.value is null) then 0 when k.fixed = true then 2 else 1 end";

  private static final String WANTED =
      " from WantedSetting w left join StationSetting k on k.stationId = s.id and k.key = w.key"
          + " where w.template = t.id";

  private static final String DRIFTS =
      "exists (select w.key" + WANTED + " and " + STANDING + " = 1)";

  private static final String TEMPLATE =
      "select new org.ecs.station.setting.TemplateRow(t.id, t.vendor, t.model, t.firmwares,"
          + " (select count(w.key) from WantedSetting w where w.template = t.id),"
          + (" (select count(s) from Station s where " + APPLIES + "),")
          + (" (select count(s) from Station s where " + APPLIES + " and " + DRIFTS + "))")
          + " from SettingTemplate t";

  private static final String SETUP =
      "select new org.ecs.station.setting.SetupRow(s.identity, t.id, u.readAt, case when u.rebootSince is"
          + " not null and (s.bootedAt is null or s.bootedAt <= u.rebootSince) then u.rebootSince end, "
          + (counted(0) + ", " + counted(1) + ", " + counted(2) + ", " + counted(3) + ", ")
          + (counted(4) + ") from Station s");

  private static final String SETUP_OF =
      " left join StationSetup u on u.stationId = s.id where t.id = :template and ("
          + (":standing = -1 or exists (select w.key" + WANTED + " and " + STANDING)
          + " = :standing))";

  private static final String ROW = "select new org.ecs.station.setting.SettingRow(s.identity, ";

  @PersistenceContext private EntityManager db;

  private static String counted(int standing) {
    return "(select count(w.key)" + WANTED + " and " + STANDING + " = " + standing + ")";
  }

  /** A template. Refuses an unknown one. */
  public TemplateRow template(long id) {
    return db
        .createQuery(TEMPLATE + " where t.id = :id", TemplateRow.class)
        .setParameter("id", id)
        .getResultList()
        .stream()
        .findFirst()
        .orElseThrow(() -> new Refusal(Reason.SETTING_TEMPLATE_UNKNOWN, id));
  }

  /** By vendor, model and firmware. */
  public Slice<TemplateRow> templates(int first, int atMost) {
    String order = " order by t.vendor, t.model, t.firmwares";
    List<TemplateRow> rows =
        db.createQuery(TEMPLATE + order, TemplateRow.class)
            .setFirstResult(first)
            .setMaxResults(atMost)
            .getResultList();
    Long total =
        db.createQuery("select count(t) from SettingTemplate t", Long.class).getSingleResult();
    return new Slice<>(rows, total);
  }

  /** What a template wants, as one types it. */
  public String lines(long template) {
    List<WantedSetting> wanted =
        db.createQuery(
                "select w from WantedSetting w where w.template = :template order by w.key",
                WantedSetting.class)
            .setParameter("template", template)
            .getResultList();
    StringBuilder lines = new StringBuilder();
    wanted.forEach(each -> lines.append(each.key()).append('=').append(each.value()).append('\n'));
    return lines.toString();
  }

  /**
   * The stations of a template by identity.
   *
   * @param standing those with a setting that stands so; null: all
   */
  public Slice<SetupRow> stations(
      long template, @Nullable Standing standing, int first, int atMost) {
    String from = " join SettingTemplate t on " + APPLIES + SETUP_OF;
    List<SetupRow> rows =
        of(template, standing, SETUP + from + " order by s.identity", SetupRow.class)
            .setFirstResult(first)
            .setMaxResults(atMost)
            .getResultList();
    String count = "select count(s) from Station s" + from;
    return new Slice<>(rows, of(template, standing, count, Long.class).getSingleResult());
  }

  private <T> TypedQuery<T> of(
      long template, @Nullable Standing standing, String query, Class<T> type) {
    return db.createQuery(query, type)
        .setParameter("template", template)
        .setParameter("standing", standing == null ? -1 : standing.ordinal());
  }

  /** How a station stands as a whole. */
  public SetupRow station(StationId station) {
    return db.createQuery(
            SETUP
                + " left join SettingTemplate t on "
                + APPLIES
                + " left join StationSetup u on u.stationId = s.id where s.id = :station",
            SetupRow.class)
        .setParameter("station", station.value())
        .getSingleResult();
  }

  /** What the template of a station wants of it, by key. */
  public List<SettingRow> wanted(StationId station) {
    String query =
        ROW
            + ("w.key, w.value, k.value, k.fixed, k.readAt, " + STANDING + ")")
            + (" from Station s join SettingTemplate t on " + APPLIES)
            + " join WantedSetting w on w.template = t.id left join StationSetting k on k.stationId = s.id"
            + " and k.key = w.key where s.id = :station order by w.key";
    return db.createQuery(query, SettingRow.class)
        .setParameter("station", station.value())
        .getResultList();
  }

  /** What else a station has told, by key. */
  public List<SettingRow> others(StationId station) {
    String query =
        ROW
            + ("k.key, null, k.value, k.fixed, k.readAt, 5) from Station s join StationSetting k")
            + " on k.stationId = s.id where s.id = :station and k.notKnown = false and not exists (select"
            + (" w.key from SettingTemplate t join WantedSetting w on w.template = t.id where "
                + APPLIES)
            + " and w.key = k.key) order by k.key";
    return db.createQuery(query, SettingRow.class)
        .setParameter("station", station.value())
        .setMaxResults(ALL)
        .getResultList();
  }

  /** The stations that drift from a template in this setting. */
  public List<String> drifting(long template, String key) {
    return db.createQuery(
            "select s.identity from Station s join SettingTemplate t on "
                + APPLIES
                + " join WantedSetting w on w.template = t.id left join StationSetting k on k.stationId ="
                + " s.id and k.key = w.key where t.id = :template and w.key = :key and "
                + STANDING
                + " = 1 order by s.identity",
            String.class)
        .setParameter("template", template)
        .setParameter("key", key)
        .getResultList();
  }

  /** A query for stations that have a template. */
  static String stationsWithTemplate(String also) {
    return "select distinct s.id from Station s join SettingTemplate t on "
        + APPLIES
        + " left join StationSetup u on u.stationId = s.id where s.connectedSince is not null and "
        + also;
  }
}
