/**
 * State machines as data, proven when built. A {@link io.shopcare.workflow.Workflow} holds states,
 * events, transitions and the <em>names</em> of guards, effects and timers; building one with a
 * defect throws, with the shortest way into it. Code is passed when it is compiled, and a {@link
 * io.shopcare.workflow.CompiledWorkflow} answers each event with a {@link
 * io.shopcare.workflow.Step}: taken, or refused with every reason. {@link
 * io.shopcare.workflow.WorkflowVerifier} lints drafts, {@link
 * io.shopcare.workflow.WorkflowDiagrams} draws them, and {@link io.shopcare.workflow.WorkflowDiff}
 * tells what a new version would refuse.
 *
 * <pre>{@code
 * Workflow parcel = Workflow.builder().name("parcel").initial("PACKED").addFinals("DELIVERED")
 *     .addStates(State.of("PACKED"), State.of("SENT"), State.of("DELIVERED"))
 *     .addEvents(Event.human("SEND"), Event.system("SCAN"))
 *     .addTransitions(
 *         Transition.of("SEND", "PACKED", "SENT").withGuards("paid"),
 *         Transition.of("SCAN", "SENT", "DELIVERED"))
 *     .build();
 * GuardCatalog<Order> code = GuardCatalog.<Order>builder().guard("paid", Order::isPaid).build();
 * Step step = parcel.compile(code).fire("PACKED", "SEND", order);
 * }</pre>
 */
@NullMarked
package io.shopcare.workflow;

import org.jspecify.annotations.NullMarked;
