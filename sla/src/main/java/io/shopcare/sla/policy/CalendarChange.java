package io.shopcare.sla.policy;

/** In which hours the time before a change of calendar counts. */
public enum CalendarChange {
  /** Each stretch of time in the hours that applied in it. */
  BY_SEGMENT,
  /** All of it in the hours that apply last, as Zendesk does. */
  LAST_SCHEDULE
}
