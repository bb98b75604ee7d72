package io.shopcare.examples.benchmarks;

import io.shopcare.examples.benchmarks.MachineDefinition.Row;
import java.util.function.Predicate;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.statemachine.StateMachine;
import org.springframework.statemachine.config.StateMachineBuilder;
import org.springframework.statemachine.config.configurers.StateConfigurer;
import org.springframework.statemachine.config.configurers.TransitionConfigurer;
import org.springframework.statemachine.guard.Guard;
import org.springframework.statemachine.support.DefaultStateMachineContext;
import reactor.core.publisher.Mono;

/**
 * Spring Statemachine: one machine that is put into the state of each ticket, as building one for
 * each costs far more. The context is a header of the message.
 */
final class SpringMachine<S, E, C> implements Machine<S, E, C> {

  private static final String CONTEXT = "context";

  private final StateMachine<S, E> machine;

  SpringMachine(MachineDefinition<S, E, C> definition) {
    try {
      this.machine = build(definition);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) { // The library's configurers declare no less.
      throw new IllegalStateException(e);
    }
    machine.startReactively().block();
  }

  private static <S, E, C> StateMachine<S, E> build(MachineDefinition<S, E, C> definition)
      throws Exception {
    StateMachineBuilder.Builder<S, E> builder = StateMachineBuilder.builder();
    StateConfigurer<S, E> states =
        builder.configureStates().withStates().initial(definition.initial());
    definition.open().forEach(states::state);
    definition.finals().forEach(states::end);
    for (Row<S, E, C> row : definition.rows()) {
      var transitions = builder.configureTransitions();
      TransitionConfigurer<?, S, E> added =
          row.stays()
              ? transitions.withInternal().source(row.from())
              : transitions.withExternal().source(row.from()).target(row.to());
      added.event(row.event());
      Predicate<C> guard = row.guard();
      if (guard != null) {
        added.guard(guard(guard));
      }
    }
    return builder.build();
  }

  @SuppressWarnings("unchecked") // The header that was fired with.
  private static <S, E, C> Guard<S, E> guard(Predicate<C> guard) {
    return fired -> {
      Object context = fired.getMessageHeader(CONTEXT);
      return context != null && guard.test((C) context);
    };
  }

  @Override
  public void restore(S state) {
    machine.stopReactively().block();
    machine
        .getStateMachineAccessor()
        .doWithAllRegions(
            region ->
                region
                    .resetStateMachineReactively(
                        new DefaultStateMachineContext<>(state, null, null, null))
                    .block());
    machine.startReactively().block();
  }

  @Override
  public S fire(E event, C context) {
    machine
        .sendEvent(Mono.just(MessageBuilder.withPayload(event).setHeader(CONTEXT, context).build()))
        .blockLast();
    return machine.getState().getId();
  }
}
