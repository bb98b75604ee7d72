/**
 * Service levels: the clocks of a ticket, the policies that set their targets, and how often they
 * were met.
 */
module io.shopcare.sla {
  requires static org.immutables.value.annotations;
  requires static java.compiler;
  requires static org.jspecify;
  requires transitive io.shopcare.core;

  exports io.shopcare.sla;
  exports io.shopcare.sla.attainment;
  exports io.shopcare.sla.backtest;
  exports io.shopcare.sla.clock;
  exports io.shopcare.sla.lint;
  exports io.shopcare.sla.policy;
  exports io.shopcare.sla.proactive;
  exports io.shopcare.sla.staffing;
}
