package io.shopcare.examples.benchmarks;

import java.util.List;
import org.jeasy.states.api.AbstractEvent;

/** Easy States tells events apart by their classes, so there is one for each. */
final class EasyStatesEvents {

  static final AbstractEvent UNKNOWN = new Unknown();

  static final List<AbstractEvent> ALL =
      List.of(
          new E1(), new E2(), new E3(), new E4(), new E5(), new E6(), new E7(), new E8(), new E9(),
          new E10(), new E11(), new E12(), new E13(), new E14(), new E15(), new E16(), new E17(),
          new E18(), new E19(), new E20(), new E21(), new E22(), new E23());

  private EasyStatesEvents() {}

  private static final class Unknown extends AbstractEvent {}

  private static final class E1 extends AbstractEvent {}

  private static final class E2 extends AbstractEvent {}

  private static final class E3 extends AbstractEvent {}

  private static final class E4 extends AbstractEvent {}

  private static final class E5 extends AbstractEvent {}

  private static final class E6 extends AbstractEvent {}

  private static final class E7 extends AbstractEvent {}

  private static final class E8 extends AbstractEvent {}

  private static final class E9 extends AbstractEvent {}

  private static final class E10 extends AbstractEvent {}

  private static final class E11 extends AbstractEvent {}

  private static final class E12 extends AbstractEvent {}

  private static final class E13 extends AbstractEvent {}

  private static final class E14 extends AbstractEvent {}

  private static final class E15 extends AbstractEvent {}

  private static final class E16 extends AbstractEvent {}

  private static final class E17 extends AbstractEvent {}

  private static final class E18 extends AbstractEvent {}

  private static final class E19 extends AbstractEvent {}

  private static final class E20 extends AbstractEvent {}

  private static final class E21 extends AbstractEvent {}

  private static final class E22 extends AbstractEvent {}

  private static final class E23 extends AbstractEvent {}
}
