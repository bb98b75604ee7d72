package io.shopcare.examples.conformance.ops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shopcare.calendar.BusinessTime;
import io.shopcare.examples.conformance.Input;
import io.shopcare.examples.conformance.Operation;
import io.shopcare.sla.clock.CycleStrategy;
import io.shopcare.sla.clock.SlaClock;
import io.shopcare.sla.clock.SlaEngine;
import io.shopcare.sla.clock.SlaMetrics;
import io.shopcare.sla.clock.SlaReport;
import java.time.Instant;
import java.util.Optional;

/** The clocks of a ticket at a moment. */
final class SlaEvaluate implements Operation {

  /** What the time to resolution is taken to be. */
  private enum Total {
    FIRST(CycleStrategy.FIRST_CYCLE_ONLY),
    LAST(CycleStrategy.CONTINUE),
    EXCLUDING_SOLVED(CycleStrategy.RESUME);

    private final CycleStrategy cycles;

    Total(CycleStrategy cycles) {
      this.cycles = cycles;
    }
  }

  /** What a clock of resolution does when the ticket is reopened. */
  private enum Reopen {
    RESUME(CycleStrategy.RESUME),
    NEW_CYCLE(CycleStrategy.NEW_CYCLE),
    FIRST_CYCLE_ONLY(CycleStrategy.FIRST_CYCLE_ONLY),
    RESTART(CycleStrategy.RESTART);

    private final CycleStrategy cycles;

    Reopen(CycleStrategy cycles) {
      this.cycles = cycles;
    }
  }

  private final Schedules schedules;

  SlaEvaluate(Schedules schedules) {
    this.schedules = schedules;
  }

  @Override
  public String name() {
    return "sla.evaluate";
  }

  @Override
  public String about() {
    return "{targets, schedule, events, asOf, reopen, total}: clocks, next change";
  }

  @Override
  public JsonNode answer(Input input) {
    Optional<BusinessTime> hours = input.optional("schedule").map(schedules::calendar);
    Instant asOf = input.get("asOf").instant();
    SlaStory story = SlaStory.read(input, hours, asOf);
    SlaReport report = engine(input).evaluate(story.history(), story.policies(), asOf);
    ObjectNode output = Answers.object();
    ArrayNode clocks = output.putArray("clocks");
    report.clocks().forEach(clock -> clocks.add(clock(clock)));
    output.set("nextChangeAt", Answers.instant(report.nextChangeAt()));
    return output;
  }

  private static SlaEngine engine(Input input) {
    Reopen reopen =
        input.optional("reopen").map(name -> name.constant(Reopen.class)).orElse(Reopen.RESUME);
    Total total =
        input.optional("total").map(name -> name.constant(Total.class)).orElse(Total.LAST);
    return SlaEngine.of(
        SlaMetrics.FIRST_REPLY,
        SlaMetrics.NEXT_REPLY,
        SlaMetrics.PERIODIC_UPDATE,
        SlaMetrics.PAUSABLE_UPDATE,
        SlaMetrics.REQUESTER_WAIT.cycling(reopen.cycles),
        SlaMetrics.AGENT_WORK.cycling(reopen.cycles),
        SlaMetrics.TOTAL_RESOLUTION.cycling(total.cycles));
  }

  private static ObjectNode clock(SlaClock clock) {
    ObjectNode node = Answers.object();
    node.put("metric", clock.metric());
    node.put("instance", clock.instance());
    node.put("status", clock.status().name());
    node.set("startedAt", Answers.instant(clock.startedAt()));
    node.set("endedAt", Answers.instant(clock.endedAt()));
    node.put("elapsedSeconds", clock.elapsed().toSeconds());
    node.set("dueAt", Answers.instant(clock.dueAt()));
    node.set("breachesAt", Answers.instant(clock.breachesAt()));
    node.set("breachedAt", Answers.instant(clock.breachedAt()));
    return node;
  }
}
