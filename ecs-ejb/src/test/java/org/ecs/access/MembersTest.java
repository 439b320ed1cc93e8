package org.ecs.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.ecs.common.Audit;
import org.ecs.common.Caller;
import org.ecs.common.Refusal;
import org.ecs.common.Slice;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MembersTest {

  private static final Caller ROOT = new Caller("root", "192.0.2.1");

  private static final Ecs H2 = Ecs.on(Database.H2);

  private Ecs ecs;
  private Members members;
  private MemberLists lists;

  @BeforeEach
  void open() {
    use(H2);
  }

  private void use(Ecs fresh) {
    ecs = Afresh.on(fresh);
    members = ecs.the(Members.class);
    lists = ecs.the(MemberLists.class);
    ecs.the(SignIns.class)
        .create("root", "three small boats", SignIns.Kind.STAFF, Set.of(Role.ADMINISTRATOR));
  }

  @AfterAll
  static void close() {
    H2.close();
  }

  @Test
  void aNewMemberHasAPasswordThatIsDue() {
    String password = create("Ann", Role.AGENT, Role.FINANCE);
    assertThat(ecs.the(SignIns.class).knows("ann", password)).isTrue();
    assertThat(standing("ann").passwordDue()).isTrue();
    assertThat(lists.get("ANN").roles()).containsExactlyInAnyOrder(Role.AGENT, Role.FINANCE);
    assertThat(lists.get("ann").fullName()).isEqualTo("Full Ann");
    ecs.the(Entrance.class).changePassword("ann", password, "three small boats");
    assertThat(standing("ann").passwordDue()).isFalse();
  }

  @Test
  void anIntegratorKeepsThePasswordAndHasRolesOfContractsOnly() {
    members.create(
        new NewMember("big-crm", "The CRM", null, SignIns.Kind.INTEGRATOR, Set.of(Role.CRM)));
    assertThat(standing("big-crm").passwordDue()).isFalse();
    assertThatThrownBy(() -> members.changeRoles("big-crm", Set.of(Role.CRM, Role.AGENT)))
        .hasMessageContaining("ROLES_MALFORMED");
    assertThatThrownBy(
            () -> new NewMember("x-1", "X", null, SignIns.Kind.INTEGRATOR, Set.of(Role.AGENT)))
        .hasMessageContaining("ROLES_MALFORMED");
  }

  @Test
  void oddInputIsRefused() {
    assertRefused("SIGN_IN_NAME_MALFORMED", () -> asked("<script>", "X", null));
    assertRefused("SIGN_IN_NAME_MALFORMED", () -> asked("", "X", null));
    assertRefused("FULL_NAME_MALFORMED", () -> asked("ann", " ", null));
    assertRefused("EMAIL_MALFORMED", () -> asked("ann", "Ann", "ann at example"));
    assertRefused(
        "ROLES_MALFORMED", () -> new NewMember("ann", "Ann", null, SignIns.Kind.STAFF, Set.of()));
    create("ann", Role.AGENT);
    assertRefused("SIGN_IN_NAME_TAKEN", () -> create("ANN", Role.AGENT));
  }

  @Test
  void aChangeIsSeenByWhoIsSignedIn() {
    create("ann", Role.AGENT);
    Instant before = standing("ann").changedAt();
    ecs.clock().forward(Duration.ofSeconds(1));
    members.changeRoles("ann", Set.of(Role.OPERATOR));
    assertThat(standing("ann").changedAt()).isAfter(before);
    members.block("ann");
    assertThat(standing("ann").active()).isFalse();
    members.unblock("ann");
    assertThat(standing("ann").active()).isTrue();
  }

  @Test
  void aResetPasswordIsDueAndTheOldOneIsWorthNothing() {
    String old = create("ann", Role.AGENT);
    ecs.the(Entrance.class).changePassword("ann", old, "three small boats");
    String fresh = members.resetPassword("ann");
    assertThat(ecs.the(SignIns.class).knows("ann", "three small boats")).isFalse();
    assertThat(ecs.the(SignIns.class).knows("ann", fresh)).isTrue();
    assertThat(standing("ann").passwordDue()).isTrue();
  }

  @Test
  void nobodyTakesTheirOwnAdministrationAway() {
    create("ann", Role.ADMINISTRATOR);
    assertRefused(
        "OWN_ADMINISTRATION",
        () -> as(ROOT, () -> members.changeRoles("root", Set.of(Role.AGENT))));
    assertRefused("OWN_ADMINISTRATION", () -> as(ROOT, () -> members.block("root")));
    as(new Caller("ann", "192.0.2.2"), () -> members.changeRoles("root", Set.of(Role.AGENT)));
    assertThat(lists.get("root").roles()).containsExactly(Role.AGENT);
  }

  @Test
  void theLastActiveAdministratorStays() {
    create("ann", Role.ADMINISTRATOR);
    as(ROOT, () -> members.block("ann"));
    assertRefused("LAST_ADMINISTRATOR", () -> members.block("root"));
    assertRefused("LAST_ADMINISTRATOR", () -> members.changeRoles("root", Set.of(Role.AGENT)));
  }

  @Test
  void twoAdministratorsWhoBlockEachOtherAtOnceLeaveOne() throws Exception {
    try (Ecs postgres = Ecs.on(Database.POSTGRESQL)) {
      use(postgres);
      onlyOneOfTwoIsBlocked();
    }
  }

  private void onlyOneOfTwoIsBlocked() throws Exception {
    create("ann", Role.ADMINISTRATOR);
    var pool = Executors.newFixedThreadPool(2);
    Callable<Boolean> one = () -> tried(ROOT, "ann");
    Callable<Boolean> other = () -> tried(new Caller("ann", "192.0.2.2"), "root");
    var both = pool.invokeAll(List.of(one, other));
    assertThat(List.of(both.get(0).get(), both.get(1).get())).containsOnlyOnce(true);
    pool.shutdown();
    MemberFilter active = new MemberFilter("", Role.ADMINISTRATOR, null, false);
    assertThat(lists.find(active, 0, 10).total()).isEqualTo(1);
  }

  private boolean tried(Caller as, String whom) {
    try {
      as(as, () -> members.block(whom));
      return true;
    } catch (Refusal refusal) {
      return false;
    }
  }

  @Test
  void theListIsFilteredAndPagedInTheDatabase() {
    for (int i = 10; i < 40; i++) {
      create("agent" + i, i < 20 ? Role.AGENT : Role.OPERATOR);
    }
    members.block("agent39");
    assertThat(page("agent", Role.AGENT, null).total()).isEqualTo(10);
    assertThat(page("AGENT39", null, true).rows()).hasSize(1);
    assertThat(page("full agent1", null, null).total()).isEqualTo(10);
    assertThat(page("100%", null, null).total()).isZero();
    Slice<MemberRow> second = lists.find(new MemberFilter("", null, null, null), 25, 25);
    assertThat(second.total()).isEqualTo(31);
    assertThat(second.rows()).hasSize(6);
    assertThat(second.rows().get(0).roles()).isNotEmpty();
  }

  @Test
  void whoSignedInWithoutAProfileHasOneWhenItIsDescribed() {
    assertThat(lists.get("root").fullName()).isEqualTo("root");
    members.describe("root", "The Root", "root@example.org");
    members.speak("root", "fi");
    assertThat(lists.get("root").fullName()).isEqualTo("The Root");
    assertThat(standing("root").language()).isEqualTo("fi");
  }

  @Test
  void eachChangeIsInTheAuditTrailWithWhoMadeIt() {
    create("ann", Role.AGENT);
    as(ROOT, () -> members.changeRoles("ann", Set.of(Role.OPERATOR)));
    as(ROOT, () -> members.block("ann"));
    as(ROOT, () -> members.unblock("ann"));
    as(ROOT, () -> members.resetPassword("ann"));
    assertThat(ecs.the(Audit.class).about("ann", 10))
        .extracting(Audit.Row::what)
        .containsExactly(
            "sign-in.password",
            "sign-in.unblock",
            "sign-in.block",
            "sign-in.roles",
            "sign-in.create");
    assertThat(ecs.the(Audit.class).about("ann", 10).get(3).detail())
        .isEqualTo("[AGENT] to [OPERATOR]");
    assertThat(ecs.the(Audit.class).about("ann", 10).get(3).who()).isEqualTo("root");
  }

  private Slice<MemberRow> page(String text, Role role, Boolean blocked) {
    return lists.find(new MemberFilter(text, role, null, blocked), 0, 25);
  }

  private String create(String name, Role... roles) {
    return members.create(
        new NewMember(name, "Full " + name, null, SignIns.Kind.STAFF, Set.of(roles)));
  }

  private static NewMember asked(String name, String fullName, String email) {
    return new NewMember(name, fullName, email, SignIns.Kind.STAFF, Set.of(Role.AGENT));
  }

  private Standing standing(String name) {
    return ecs.the(SignIns.class).standing(name).orElseThrow();
  }

  private static void as(Caller caller, Runnable work) {
    caller.call(
        () -> {
          work.run();
          return caller;
        });
  }

  private static void assertRefused(
      String reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
    assertThatThrownBy(work).isInstanceOf(Refusal.class).hasMessageContaining(reason);
  }
}
