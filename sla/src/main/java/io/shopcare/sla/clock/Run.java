package io.shopcare.sla.clock;

import io.shopcare.sla.policy.SlaPolicySet;
import io.shopcare.ticket.TicketEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A history while it is read: the ticket, what applies to it, and its clocks. A copy shares the
 * clocks until one of them moves. Not thread-safe.
 */
final class Run {

  private final SlaPolicySet policies;
  private final TicketView view;
  private final MetricTrack[] tracks;
  private final boolean[] shared;
  private @Nullable Terms terms;

  Run(List<CompiledMetric> metrics, SlaPolicySet policies, SlaContext context) {
    this.policies = policies;
    this.view = new TicketView(context);
    this.tracks = new MetricTrack[metrics.size()];
    this.shared = new boolean[tracks.length];
    for (int i = 0; i < tracks.length; i++) {
      tracks[i] = new MetricTrack(metrics.get(i), context);
    }
  }

  /** A copy that goes on by itself; the other must not go on. */
  Run(Run other) {
    policies = other.policies;
    view = new TicketView(other.view);
    tracks = other.tracks.clone();
    shared = new boolean[tracks.length];
    Arrays.fill(shared, true);
    terms = other.terms;
  }

  /** Reads all events of the next instant, in their order. */
  void read(List<TicketEvent> events) {
    Change change = view.read(events);
    if (change == null) {
      return;
    }
    Terms agreed = terms;
    boolean chooses = agreed == null || view.subjectChanged() || agreed.isOutdated(change.at());
    if (agreed == null || chooses) {
      agreed = Terms.choose(policies, view.subject(), change.at());
      terms = agreed;
    }
    for (int i = 0; i < tracks.length; i++) {
      if (chooses || tracks[i].isMovedBy(change)) {
        MetricTrack track = shared[i] ? new MetricTrack(tracks[i]) : tracks[i];
        if (chooses) {
          track.endBefore(change, view.signalsBefore());
          track.agree(agreed);
        }
        track.apply(change);
        tracks[i] = track;
        shared[i] = false;
      }
    }
  }

  int early() {
    return view.early();
  }

  List<ClockVerdict> judge(Instant asOf) {
    List<ClockVerdict> verdicts = new ArrayList<>(tracks.length);
    for (MetricTrack track : tracks) {
      track.judge(view.voidSince(), asOf, verdicts);
    }
    return verdicts;
  }
}
