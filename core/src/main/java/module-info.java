/**
 * The kernel of Shopcare: values, decisions that explain themselves, exact money, mergeable
 * figures, business time, workflows as data, and the facts that a shop hands in.
 */
@SuppressWarnings("module") // The three siblings named below are compiled after this module.
module io.shopcare.core {
  requires static org.immutables.value.annotations;
  requires static java.compiler;
  requires static org.jspecify;
  requires org.apache.commons.numbers.gamma;

  exports io.shopcare;
  exports io.shopcare.customer;
  exports io.shopcare.decision;
  exports io.shopcare.money;
  exports io.shopcare.ticket;
  exports io.shopcare.workflow;
  exports io.shopcare.internal to
      io.shopcare.sla,
      io.shopcare.segmentation,
      io.shopcare.feedback;
}
