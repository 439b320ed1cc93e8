package org.ecs.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.ecs.common.Audit;
import org.ecs.common.AuditFilter;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HandOversTest {

  private static final String PASSWORD = "three small boats";

  private static final Ecs H2 = Ecs.on(Database.H2);

  private Ecs ecs;
  private HandOvers handOvers;
  private SignIns signIns;

  @BeforeEach
  void open() {
    ecs = Afresh.on(H2);
    handOvers = ecs.the(HandOvers.class);
    signIns = ecs.the(SignIns.class);
  }

  @AfterAll
  static void close() {
    H2.close();
  }

  @Test
  void whomTheProviderLetsInIsAMemberWithExactlyTheRolesOfTheToken() {
    handOvers.open(" Olivia ", Set.of(Role.OPERATOR));
    MemberRow olivia = ecs.the(MemberLists.class).get("olivia");
    assertThat(olivia.kind()).isEqualTo(SignIns.Kind.STAFF);
    assertThat(olivia.isProvided()).isTrue();
    assertThat(olivia.roles()).containsExactly(Role.OPERATOR);
    handOvers.open("OLIVIA", Set.of(Role.AGENT, Role.FINANCE));
    assertThat(ecs.the(MemberLists.class).get("olivia").roles())
        .containsExactlyInAnyOrder(Role.AGENT, Role.FINANCE);
  }

  @Test
  void aSecretIsGoodOnce() {
    String secret = handOvers.open("olivia", Set.of(Role.OPERATOR));
    String other = handOvers.open("adam", Set.of(Role.ADMINISTRATOR));
    assertThat(handOvers.redeem(secret)).contains("olivia");
    assertThat(handOvers.redeem(secret)).isEmpty();
    assertThat(handOvers.redeem("made up")).isEmpty();
    assertThat(handOvers.redeem(other)).contains("adam");
  }

  @Test
  void aSecretIsGoodForAMinute() {
    String slow = handOvers.open("olivia", Set.of(Role.OPERATOR));
    ecs.clock().forward(HandOvers.LASTING);
    assertThat(handOvers.redeem(slow)).isEmpty();
    String quick = handOvers.open("olivia", Set.of(Role.OPERATOR));
    ecs.clock().forward(HandOvers.LASTING.minusSeconds(1));
    assertThat(handOvers.redeem(quick)).contains("olivia");
  }

  @Test
  void theirPasswordLastsForTheMomentOfSigningIn() {
    handOvers.open("olivia", Set.of(Role.OPERATOR));
    String password = handOvers.password("olivia");
    assertThat(signIns.knows("olivia", password)).isTrue();
    handOvers.arrived("olivia");
    assertThat(signIns.knows("olivia", password)).isFalse();
  }

  @Test
  void aPasswordOfOursIsWorthNothingAnyMore() {
    signIns.create("ann", PASSWORD, SignIns.Kind.STAFF, Set.of(Role.ADMINISTRATOR, Role.CRM));
    handOvers.open("ann", Set.of(Role.AGENT));
    assertThat(signIns.knows("ann", PASSWORD)).isFalse();
    assertThat(ecs.the(MemberLists.class).get("ann").roles()).containsExactly(Role.AGENT);
  }

  @Test
  void nobodyHasAPasswordForAMomentWhomTheProviderDidNotLetIn() {
    signIns.create("ann", PASSWORD, SignIns.Kind.STAFF, Set.of(Role.AGENT));
    assertThatThrownBy(() -> handOvers.password("ann")).hasMessageContaining("SIGN_IN_UNKNOWN");
    assertThatThrownBy(() -> handOvers.arrived("nobody")).hasMessageContaining("SIGN_IN_UNKNOWN");
    assertThat(signIns.knows("ann", PASSWORD)).isTrue();
  }

  @Test
  void theSameRolesAgainEndNoSessionAndOtherRolesDo() {
    handOvers.open("olivia", Set.of(Role.OPERATOR));
    Instant first = standing("olivia").changedAt();
    ecs.clock().forward(Duration.ofHours(1));
    handOvers.open("olivia", Set.of(Role.OPERATOR));
    handOvers.password("olivia");
    handOvers.arrived("olivia");
    assertThat(standing("olivia").changedAt()).isEqualTo(first);
    handOvers.open("olivia", Set.of(Role.AGENT));
    assertThat(standing("olivia").changedAt()).isAfter(first);
  }

  @Test
  void whoHasNoRoleForTheOfficeIsRefused() {
    assertRefused("PROVIDER_ROLES_MISSING", "nora", Set.of());
    assertRefused("PROVIDER_ROLES_MISSING", "nora", Set.of(Role.AGENT, Role.SUBSCRIBER));
    assertRefused("PROVIDER_ROLES_MISSING", "nora", Set.of(Role.CRM));
    assertThat(signIns.standing("nora")).isEmpty();
  }

  @Test
  void aNameOfAnIntegratorOrASubscriberIsRefused() {
    signIns.create("big-crm", PASSWORD, SignIns.Kind.INTEGRATOR, Set.of(Role.CRM));
    signIns.create("kai@example.org", PASSWORD, SignIns.Kind.SUBSCRIBER, Set.of(Role.SUBSCRIBER));
    assertRefused("PROVIDER_NAME_TAKEN", "Big-CRM", Set.of(Role.AGENT));
    assertRefused("PROVIDER_NAME_TAKEN", "kai@example.org", Set.of(Role.AGENT));
    assertRefused("SIGN_IN_NAME_MALFORMED", "<script>", Set.of(Role.AGENT));
    assertThat(signIns.knows("big-crm", PASSWORD)).isTrue();
    assertThat(signIns.knows("kai@example.org", PASSWORD)).isTrue();
  }

  @Test
  void whoIsBlockedHereIsNotLetInByTheProvider() {
    handOvers.open("olivia", Set.of(Role.OPERATOR));
    ecs.the(Members.class).block("olivia");
    assertThat(standing("olivia").active()).isFalse();
    assertRefused("SIGN_IN_BLOCKED", "olivia", Set.of(Role.OPERATOR));
  }

  @Test
  void anAdministratorCanGiveThemAPasswordOfOursAgain() {
    handOvers.open("olivia", Set.of(Role.OPERATOR));
    assertThat(standing("olivia").provided()).isTrue();
    String password = ecs.the(Members.class).resetPassword("olivia");
    assertThat(standing("olivia").provided()).isFalse();
    assertThat(signIns.knows("olivia", password)).isTrue();
  }

  @Test
  void theAuditTrailTellsWhoCameWithWhichRoles() {
    handOvers.open("olivia", Set.of(Role.FINANCE, Role.AGENT));
    handOvers.password("olivia");
    handOvers.arrived("olivia");
    AuditFilter all = new AuditFilter("", "sign-in", "", null, null);
    List<String> trail =
        ecs.the(Audit.class).find(all, 0, 50).rows().stream()
            .map(row -> row.who() + " " + row.what() + " " + row.subject() + " " + row.detail())
            .toList();
    assertThat(trail)
        .containsExactly(
            "olivia sign-in olivia by the provider",
            "system sign-in.provider olivia [AGENT, FINANCE]");
  }

  private void assertRefused(String reason, String name, Set<Role> roles) {
    assertThatThrownBy(() -> handOvers.open(name, roles)).hasMessageContaining(reason);
  }

  private Standing standing(String name) {
    return signIns.standing(name).orElseThrow();
  }
}
