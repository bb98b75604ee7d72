package io.shopcare.decision;

/**
 * How a reason bears on the question asked: towards yes, or towards no. It is always relative to the
 * question, never to the answer: a clause that fails is {@link #AGAINST} whether the answer is yes
 * or no, and below a negation its reasons keep the effect that they have on their own.
 */
public enum Effect {
  /** Towards yes: what was asked for is there. */
  FOR,
  /** Towards no: what was asked for is missing, or something forbids it. */
  AGAINST,
  /** Neither: something worth knowing. */
  INFO
}
