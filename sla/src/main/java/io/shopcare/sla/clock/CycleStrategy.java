package io.shopcare.sla.clock;

/**
 * What becomes of a clock that has ended when its metric is activated again, as on a reopening. The
 * last four are those seen in the field (Zendesk's requester wait, Jira's cycles and two of its
 * apps).
 */
public enum CycleStrategy {
  /** It goes on as if it had not ended: the time in between counts. */
  CONTINUE,
  /** It goes on with what had elapsed: the time in between does not count. */
  RESUME,
  /** A new clock starts from zero beside it. */
  NEW_CYCLE,
  /** Nothing: only the first cycle counts. */
  FIRST_CYCLE_ONLY,
  /** It is dropped, and a new clock starts from zero in its place. */
  RESTART
}
