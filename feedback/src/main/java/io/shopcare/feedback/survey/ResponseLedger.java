package io.shopcare.feedback.survey;

import io.shopcare.InvalidInputException;
import io.shopcare.measure.Fold;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/**
 * All responses to a survey, each once: what was delivered twice is one response, of a response
 * that was changed the later state counts, and what was retracted stays so, even if it comes only
 * afterwards. Facts may come in any order and more than once, and any pieces may be put together,
 * overlapping ones too. To erase a customer is to retract their responses: what is then selected
 * equals never having had them. Immutable and thread-safe.
 *
 * @param responses by identifier, without those retracted
 * @param retracted identifiers
 */
public record ResponseLedger(SortedMap<String, Response> responses, SortedSet<String> retracted)
    implements Fold<ResponseFact, ResponseLedger> {

  private static final Comparator<Response> BY_TIME =
      Comparator.comparing(Response::at).thenComparing(Response::id);

  /** Copies both, dropping responses that are retracted. */
  public ResponseLedger {
    SortedMap<String, Response> kept = new TreeMap<>(responses);
    kept.keySet().removeAll(retracted);
    responses = Collections.unmodifiableSortedMap(kept);
    retracted = Collections.unmodifiableSortedSet(new TreeSet<>(retracted));
  }

  /** No response at all. */
  public static ResponseLedger empty() {
    return new ResponseLedger(new TreeMap<>(), new TreeSet<>());
  }

  /**
   * All facts at once, in O(n log n).
   *
   * @throws InvalidInputException with code {@code feedback.response.conflict} if one response has
   *     two contents at one time
   */
  public static ResponseLedger of(Collection<? extends ResponseFact> facts) {
    return empty().with(facts);
  }

  private ResponseLedger with(Collection<? extends ResponseFact> facts) {
    SortedMap<String, Response> kept = new TreeMap<>(responses);
    SortedSet<String> gone = new TreeSet<>(retracted);
    for (ResponseFact fact : facts) {
      if (fact instanceof ResponseFact.Received received) {
        kept.merge(fact.responseId(), received.response(), ResponseLedger::later);
      } else {
        gone.add(fact.responseId());
      }
    }
    return new ResponseLedger(kept, gone);
  }

  private static Response later(Response one, Response other) {
    int order = one.at().compareTo(other.at());
    if (order == 0 && !one.equals(other)) {
      throw InvalidInputException.of("feedback.response.conflict")
          .at("responses")
          .expected("a later time for a response that was changed")
          .build();
    }
    return order < 0 ? other : one;
  }

  /** Adds one fact; linear in the responses, so that {@link #of} is better for many. */
  @Override
  public ResponseLedger plus(ResponseFact fact) {
    return with(List.of(fact));
  }

  /** Puts any two pieces together, in either order. */
  @Override
  public ResponseLedger then(ResponseLedger later) {
    SortedMap<String, Response> kept = new TreeMap<>(responses);
    later.responses.forEach((id, response) -> kept.merge(id, response, ResponseLedger::later));
    SortedSet<String> gone = new TreeSet<>(retracted);
    gone.addAll(later.retracted);
    return new ResponseLedger(kept, gone);
  }

  /** The responses that count, by time, then identifier; dismissed ones are not among them. */
  public List<Response> selected(DuplicatePolicy policy) {
    return switch (policy) {
      case ALL -> counting();
      case LATEST_PER_CUSTOMER -> onePer(Response::customerId, BinaryOperator.maxBy(BY_TIME));
      case FIRST -> onePer(Response::customerId, BinaryOperator.minBy(BY_TIME));
      case LATEST_PER_TICKET -> onePer(Response::ticketId, BinaryOperator.maxBy(BY_TIME));
    };
  }

  private List<Response> counting() {
    return responses.values().stream()
        .filter(response -> response.status() != ResponseStatus.DISMISSED)
        .sorted(BY_TIME)
        .toList();
  }

  private List<Response> onePer(
      Function<Response, Optional<String>> key, BinaryOperator<Response> choice) {
    Map<String, Response> chosen = new LinkedHashMap<>();
    List<Response> selected = new ArrayList<>();
    for (Response response : counting()) {
      key.apply(response)
          .ifPresentOrElse(k -> chosen.merge(k, response, choice), () -> selected.add(response));
    }
    selected.addAll(chosen.values());
    selected.sort(BY_TIME);
    return List.copyOf(selected);
  }

  /** How many responses were dismissed. */
  public long dismissed() {
    return responses.values().stream()
        .filter(response -> response.status() == ResponseStatus.DISMISSED)
        .count();
  }
}
