package io.shopcare.examples.benchmarks;

import io.shopcare.workflow.Event;
import io.shopcare.workflow.GuardDeclaration;
import io.shopcare.workflow.GuardDomain;
import io.shopcare.workflow.State;
import io.shopcare.workflow.Transition;
import io.shopcare.workflow.WorkflowDraft;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One machine, A to END by e, f, g and h, and changes to it in one line, parted by semicolons: a
 * transition {@code x: B,C > D [p,q] !1 @ann} (stays without a target), or {@code initial}, {@code
 * finals}, {@code rows} (those of the base are dropped, or left to one actor), {@code state},
 * {@code event} and {@code category}.
 */
final class Shorthand {

  private static final Pattern ROW =
      Pattern.compile("(\\w+): ([\\w,]+)(?: > (\\w+))?(?: \\[(.+)])?(?: !(-?\\d+))?(?: @(\\S+))?");

  private String initial = "A";
  private List<String> finals = List.of("END");
  private final List<State> states = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();
  private final List<String> categories = new ArrayList<>();
  private final List<Transition> rows = new ArrayList<>();

  private Shorthand() {
    List.of("A", "B", "C", "D", "END").forEach(name -> states.add(State.of(name)));
    List.of("e", "f", "g", "h", "x", "y").forEach(name -> events.add(Event.human(name)));
    events.addAll(List.of(Event.clock("tick"), Event.system("s"), Event.system("t")));
    List.of("e: A > B", "f: B > C", "g: C > D", "h: D > END").forEach(row -> rows.add(row(row)));
  }

  static WorkflowDraft draft(String changes) {
    Shorthand machine = new Shorthand();
    Arrays.stream(changes.split("; ")).forEach(machine::change);
    return WorkflowDraft.builder()
        .name("base")
        .initial(machine.initial)
        .addAllFinals(machine.finals)
        .addAllStates(machine.states)
        .addAllEvents(machine.events)
        .addAllCategories(machine.categories)
        .addDomains(GuardDomain.of("v", "1", "2", "3"), GuardDomain.of("w", "1", "2"))
        .addGuards(
            GuardDeclaration.of("v12").withHoldsIn(GuardDomain.of("v", "1", "2")),
            GuardDeclaration.of("v23").withHoldsIn(GuardDomain.of("v", "2", "3")),
            GuardDeclaration.of("v3").withHoldsIn(GuardDomain.of("v", "3")),
            GuardDeclaration.of("w1").withHoldsIn(GuardDomain.of("w", "1")))
        .addAllTransitions(machine.rows)
        .build();
  }

  private void change(String change) {
    String[] words = change.split(" ");
    String name = words.length > 1 ? words[1] : "";
    switch (words[0]) {
      case "initial" -> initial = name;
      case "finals" -> finals = Arrays.asList(words).subList(1, words.length);
      case "category" -> categories.add(name);
      case "event" ->
          events.add(words.length == 2 ? Event.human(name) : Event.system(name).fromOutside());
      case "state" -> state(name, words.length > 2 ? words[2] : "");
      case "rows" -> rows.replaceAll(row -> row.withActors(name));
      case "no" -> rows.clear();
      default -> rows.add(row(change));
    }
  }

  private void state(String name, String demand) {
    String[] pair = demand.split("=", 2);
    State plain = State.of(name);
    State state =
        switch (pair[0]) {
          case "wakeUp" -> plain.withWakeUp(pair[1]);
          case "category" -> plain.withCategory(pair[1]);
          case "actors" -> plain.withActors(pair[1].split(","));
          case "exempt" -> plain.withExempt(true);
          default -> plain;
        };
    int at = states.indexOf(plain);
    if (at < 0) {
      states.add(state);
    } else {
      states.set(at, state);
    }
  }

  private static Transition row(String text) {
    Matcher row = ROW.matcher(text);
    if (!row.matches()) {
      throw new IllegalArgumentException(text);
    }
    Transition.Builder transition =
        Transition.builder().event(row.group(1)).addFrom(row.group(2).split(","));
    if (row.group(3) != null) {
      transition.to(row.group(3));
    }
    if (row.group(4) != null) {
      transition.addGuards(row.group(4).split(","));
    }
    if (row.group(5) != null) {
      transition.priority(Integer.parseInt(row.group(5)));
    }
    if (row.group(6) != null) {
      transition.addActors(row.group(6).split(","));
    }
    return transition.build();
  }
}
