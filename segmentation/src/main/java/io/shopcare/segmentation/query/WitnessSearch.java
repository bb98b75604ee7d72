package io.shopcare.segmentation.query;

import io.shopcare.InvalidInputException;
import io.shopcare.decision.Detail;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes up customers of whom a query holds. What is found has been asked; where nothing is found
 * there may still be somebody.
 */
final class WitnessSearch {

  private static final Days DAYS = FormulaReader.DAYS;

  private final SegmentSchema schema;
  private final Map<String, Segment> segments;

  WitnessSearch(SegmentSchema schema, Map<String, Segment> segments) {
    this.schema = schema;
    this.segments = segments;
  }

  /** A clause made ready, and whether it must not hold. */
  private record Ready(Node<Imagined> node, boolean negated) {

    boolean holds(Imagined imagined) {
      return node.test(imagined) != negated;
    }
  }

  Optional<SegmentWitness> find(Query query) {
    return someone(query).map(this::witness);
  }

  /** Somebody of whom the query holds. */
  Optional<Imagined> someone(Query query) {
    Optional<Node<Imagined>> asked = asked(query);
    if (asked.isPresent()) {
      for (List<Term.Ask> term : new TermReader(segments).read(query)) {
        Optional<Imagined> imagined = imagine(term).filter(asked.get()::test);
        if (imagined.isPresent()) {
          return imagined;
        }
      }
    }
    return Optional.empty();
  }

  /** What asks somebody; empty of what refers to nothing or to itself, as nobody can be asked. */
  Optional<Node<Imagined>> asked(Query query) {
    try {
      return Optional.of(node(query));
    } catch (InvalidInputException refused) {
      return Optional.empty();
    }
  }

  private Node<Imagined> node(Query query) {
    return new SegmentCompiler<>(schema, Imagined.READER, segments, DAYS).compile(query).node();
  }

  /** Attributes are independent of each other, so that each is chosen by itself. */
  private Optional<Imagined> imagine(List<Term.Ask> term) {
    Map<String, List<Term.Ask>> attributes = new LinkedHashMap<>();
    List<Term.Ask> events = new ArrayList<>();
    for (Term.Ask ask : term) {
      Optional<String> subject = ImaginedFacts.subject(ask.clause(), schema);
      subject.ifPresentOrElse(
          name -> attributes.computeIfAbsent(name, any -> new ArrayList<>()).add(ask),
          () -> events.add(ask));
    }
    Map<String, WhatIf.Fact> facts = new LinkedHashMap<>();
    for (Map.Entry<String, List<Term.Ask>> entry : attributes.entrySet()) {
      List<Ready> asked = entry.getValue().stream().map(this::ready).toList();
      Optional<Map<String, WhatIf.Fact>> chosen =
          new ImaginedFacts(schema, DAYS)
              .of(entry.getKey(), entry.getValue()).stream()
                  .filter(some -> hold(asked, new Imagined(some, Map.of())))
                  .findFirst();
      if (chosen.isEmpty()) {
        return Optional.empty();
      }
      facts.putAll(chosen.get());
    }
    return Optional.of(new Imagined(facts, happened(events)));
  }

  private Ready ready(Term.Ask ask) {
    return new Ready(node(ask.clause()), ask.negated());
  }

  private static boolean hold(List<Ready> asked, Imagined imagined) {
    return asked.stream().allMatch(ready -> ready.holds(imagined));
  }

  /** Lets happen what each clause asks for, one after the other, and spoils none before it. */
  private Map<String, List<Imagined>> happened(List<Term.Ask> asks) {
    Map<String, List<Imagined>> events = new LinkedHashMap<>();
    List<Ready> kept = new ArrayList<>();
    asks.stream().filter(Term.Ask::negated).map(this::ready).forEach(kept::add);
    for (Term.Ask ask : asks) {
      if (!ask.negated()) {
        kept.add(ready(ask));
        new ImaginedEvents(schema, DAYS)
            .of(ask.clause(), events).stream()
                .filter(more -> hold(kept, new Imagined(Map.of(), more)))
                .findFirst()
                .ifPresent(events::putAll);
      }
    }
    return events;
  }

  private SegmentWitness witness(Imagined imagined) {
    List<SegmentWitness.Event> events = new ArrayList<>();
    imagined
        .events()
        .forEach(
            (name, some) -> {
              SegmentFunction function = schema.function(name).orElseThrow();
              some.forEach(
                  event ->
                      events.add(
                          new SegmentWitness.Event(name, details(function.parameters(), event))));
            });
    List<SegmentAttribute> known = new ArrayList<>();
    imagined.facts().keySet().forEach(name -> known.add(ImaginedFacts.attribute(schema, name)));
    return new SegmentWitness(details(known, imagined), events);
  }

  private static List<Detail> details(List<SegmentAttribute> attributes, Imagined imagined) {
    List<Detail> details = new ArrayList<>();
    for (SegmentAttribute attribute : attributes) {
      WhatIf.Fact fact = imagined.facts().getOrDefault(attribute.name(), WhatIf.Fact.NONE);
      fact.list().forEach(entry -> details.add(Detail.text(attribute.name(), entry)));
      if (fact.list().isEmpty() && !fact.equals(WhatIf.Fact.NONE)) {
        details.add(EventCandidates.detail(attribute, fact));
      }
    }
    return details;
  }
}
