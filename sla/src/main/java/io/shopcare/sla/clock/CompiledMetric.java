package io.shopcare.sla.clock;

/** A metric with its signals as bits. */
record CompiledMetric(SlaMetric metric, int starts, int ends, int turns) {

  static CompiledMetric of(SlaMetric metric) {
    return new CompiledMetric(
        metric,
        SlaSignal.bits(metric.startsOn()),
        SlaSignal.bits(metric.endsOn()),
        SlaSignal.bits(metric.turnsOverOn()));
  }

  String name() {
    return metric.name();
  }

  boolean pauses(Change change) {
    return metric.pausesIn().contains(change.state());
  }

  /** Whether a change solves and then reopens the ticket, and that starts a clock again. */
  boolean isRestartedBy(Change change) {
    int reopenings = SlaSignal.REOPENED.bit() | SlaSignal.REOPENED_WITH_OWNER.bit();
    return change.isSolvedAndReopened() && change.has(starts & reopenings);
  }

  /** Whether a change can do anything to a clock of this metric. */
  boolean isMovedBy(Change change) {
    return change.has(starts | ends | turns)
        || (change.before() != change.state()
            && (change.isVoid()
                || Change.isVoid(change.before())
                || metric.pausesIn().contains(change.before()) != pauses(change)));
  }
}
