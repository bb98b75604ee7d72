package io.shopcare.feedback.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.feedback.testkit.SurveyArbitraries;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ResponseLedgerProperties {

  @Provide
  Arbitrary<List<ResponseFact>> facts() {
    return SurveyArbitraries.responseFacts().list().ofMaxSize(30);
  }

  @Property
  void anyOrderAndAnyPiecesGiveTheSame(
      @ForAll("facts") List<ResponseFact> facts, @ForAll Random random) {
    List<ResponseFact> shuffled = new ArrayList<>(facts);
    Collections.shuffle(shuffled, random);
    int cut = shuffled.isEmpty() ? 0 : random.nextInt(shuffled.size());
    ResponseLedger pieces =
        ResponseLedger.of(shuffled.subList(cut, shuffled.size()))
            .then(ResponseLedger.of(shuffled.subList(0, cut)))
            .then(ResponseLedger.of(shuffled));
    assertThat(pieces).isEqualTo(ResponseLedger.of(facts));
    ResponseLedger oneByOne = ResponseLedger.empty();
    for (ResponseFact fact : facts) {
      oneByOne = oneByOne.plus(fact);
    }
    assertThat(oneByOne).isEqualTo(pieces);
  }

  @Property
  void erasingACustomerEqualsNeverHavingHadThem(@ForAll("facts") List<ResponseFact> facts) {
    List<ResponseFact> without = facts.stream().filter(fact -> !ofCustomer(fact, "c1")).toList();
    List<ResponseFact> retractions =
        facts.stream()
            .filter(fact -> ofCustomer(fact, "c1"))
            .<ResponseFact>map(fact -> new ResponseFact.Retracted(fact.responseId()))
            .toList();
    ResponseLedger erased =
        ResponseLedger.of(Stream.concat(facts.stream(), retractions.stream()).toList());
    ResponseLedger never = ResponseLedger.of(without);
    for (DuplicatePolicy policy : DuplicatePolicy.values()) {
      assertThat(erased.selected(policy)).isEqualTo(never.selected(policy));
    }
  }

  private static boolean ofCustomer(ResponseFact fact, String customer) {
    return fact instanceof ResponseFact.Received received
        && received.response().customerId().filter(customer::equals).isPresent();
  }

  @Property
  void everyPolicyChoosesAmongAllAndOneForEachKey(@ForAll("facts") List<ResponseFact> facts) {
    ResponseLedger ledger = ResponseLedger.of(facts);
    List<Response> all = ledger.selected(DuplicatePolicy.ALL);
    List<Response> latest = ledger.selected(DuplicatePolicy.LATEST_PER_CUSTOMER);
    assertThat(all).containsAll(latest);
    assertThat(latest).extracting(Response::customerId).doesNotHaveDuplicates();
    for (Response chosen : latest) {
      assertThat(all)
          .noneMatch(
              other ->
                  other.customerId().equals(chosen.customerId())
                      && other.at().isAfter(chosen.at()));
    }
  }
}
