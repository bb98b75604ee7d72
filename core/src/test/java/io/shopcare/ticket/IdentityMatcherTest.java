package io.shopcare.ticket;

import static io.shopcare.ticket.IdentityType.EMAIL;
import static io.shopcare.ticket.IdentityType.EXTERNAL_ID;
import static io.shopcare.ticket.IdentityType.HANDLE;
import static io.shopcare.ticket.IdentityType.PHONE;
import static io.shopcare.ticket.VerificationLevel.CLAIMED;
import static io.shopcare.ticket.VerificationLevel.KNOWN;
import static io.shopcare.ticket.VerificationLevel.VERIFIED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shopcare.InvalidInputException;
import io.shopcare.decision.Outcome;
import io.shopcare.decision.Reason;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Users' wish 5: one person across channels, without wrong merges")
class IdentityMatcherTest {

  private static final Identity MAIL = Identity.of(EMAIL, "Ann@Shop.example ", VERIFIED);

  @Test
  void equalVerifiedIdentifiersAreOnePerson() {
    assertThat(
            IdentityMatcher.decide(
                List.of(MAIL), List.of(Identity.of(EMAIL, "ann@shop.example", VERIFIED))))
        .isEqualTo(IdentityMatch.SAME);
  }

  @Test
  void claimsLinkNobody() {
    for (VerificationLevel level : List.of(CLAIMED, KNOWN)) {
      List<Identity> claimed = List.of(Identity.of(EMAIL, "ann@shop.example", level));
      assertThat(IdentityMatcher.decide(List.of(MAIL), claimed)).isEqualTo(IdentityMatch.UNKNOWN);
      assertThat(IdentityMatcher.link(claimed, List.of(MAIL)).refusals())
          .extracting(Reason::code)
          .containsExactly(TicketReasons.IDENTITY_UNVERIFIED);
    }
  }

  @Test
  void twoRecordsOfTheShopAreNeverOne() {
    List<Identity> one = List.of(MAIL, Identity.of(EXTERNAL_ID, "c-1", CLAIMED));
    List<Identity> other = List.of(MAIL, Identity.of(EXTERNAL_ID, "C-1", VERIFIED));
    assertThat(IdentityMatcher.decide(one, other)).isEqualTo(IdentityMatch.DIFFERENT);
    assertThat(IdentityMatcher.link(one, other).refusals())
        .extracting(Reason::code)
        .containsExactly(TicketReasons.IDENTITY_CONFLICT, TicketReasons.IDENTITY_EQUAL);
  }

  @Test
  void aChainOfLinksJoinsNoTwoRecordsEither() {
    Identity phone = Identity.of(PHONE, "+33 1 23 45 67 89", VERIFIED);
    List<Identity> first = List.of(MAIL, Identity.of(EXTERNAL_ID, "c-1", VERIFIED));
    List<Identity> bridge = List.of(MAIL, phone);
    List<Identity> last = List.of(phone, Identity.of(EXTERNAL_ID, "c-2", VERIFIED));
    Outcome<Set<Identity>> linked = IdentityMatcher.link(first, bridge);
    assertThat(linked.accepted().orElseThrow()).hasSize(3);
    assertThat(linked.then(all -> IdentityMatcher.link(all, last)).isAccepted()).isFalse();
  }

  @Test
  void strangersAreUnknown() {
    List<Identity> other = List.of(Identity.of(HANDLE, "ann", VERIFIED));
    assertThat(IdentityMatcher.decide(List.of(MAIL), other)).isEqualTo(IdentityMatch.UNKNOWN);
    assertThat(IdentityMatcher.link(List.of(MAIL), other).refusals())
        .extracting(Reason::code)
        .containsExactly(TicketReasons.IDENTITY_NONE);
  }

  @Test
  void theErasedMatchNobodyNotEvenEachOther() {
    assertThat(IdentityMatcher.decide(List.of(MAIL.erased()), List.of(MAIL.erased())))
        .isEqualTo(IdentityMatch.UNKNOWN);
    Identity record = Identity.of(EXTERNAL_ID, "c-1", VERIFIED).erased();
    assertThat(IdentityMatcher.decide(List.of(record), List.of(record, MAIL)))
        .isEqualTo(IdentityMatch.UNKNOWN);
  }

  @Test
  void valuesAreComparedInOneForm() {
    assertThat(Identity.of(PHONE, "0033 (1) 23-45", CLAIMED))
        .isEqualTo(Identity.of(PHONE, "+33 1 2345", CLAIMED));
    assertThat(Identity.of(HANDLE, "@Ann", CLAIMED)).isEqualTo(Identity.of(HANDLE, "ann", CLAIMED));
    assertThat(Identity.of(EXTERNAL_ID, "a", CLAIMED))
        .isNotEqualTo(Identity.of(EXTERNAL_ID, "A", CLAIMED));
    assertThat(MAIL.toString()).doesNotContainIgnoringCase("ann");
  }

  @Test
  void anIdentifierHasSomethingInIt() {
    for (String empty : List.of("", " ", "call me", "+")) {
      assertThatThrownBy(() -> Identity.of(PHONE, empty, CLAIMED))
          .isInstanceOfSatisfying(
              InvalidInputException.class,
              e -> assertThat(e.code()).isEqualTo("ticket.identity.empty"));
    }
    assertThatThrownBy(() -> Identity.of(EMAIL, "x".repeat(300), CLAIMED))
        .isInstanceOfSatisfying(
            InvalidInputException.class, e -> assertThat(e.code()).isEqualTo("input.too-long"));
  }
}
