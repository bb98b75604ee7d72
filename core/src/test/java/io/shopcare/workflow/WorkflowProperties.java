package io.shopcare.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.testkit.WorkflowArbitraries;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WorkflowProperties {

  @Provide
  Arbitrary<WorkflowDraft> drafts() {
    return WorkflowArbitraries.drafts();
  }

  @Provide
  Arbitrary<Workflow> workflows() {
    return WorkflowArbitraries.workflows();
  }

  @Property
  void whatIsWrittenIsReadBackEqual(
      @ForAll("drafts") WorkflowDraft draft, @ForAll("workflows") Workflow workflow)
      throws IOException, ClassNotFoundException {
    assertThat(copy(draft)).isEqualTo(draft).hasSameHashCodeAs(draft);
    assertThat(copy(workflow)).isEqualTo(workflow).hasToString(workflow.toString());
    assertThat(copy(WorkflowVerifier.verify(draft))).isEqualTo(WorkflowVerifier.verify(draft));
  }

  @Property
  void everyStateAndTransitionIsDrawn(@ForAll("drafts") WorkflowDraft draft) {
    NaiveMachine naive = new NaiveMachine(draft);
    int states = naive.named().size();
    int arrows = naive.arrows.size() + draft.finals().size() + 1;
    assertThat(WorkflowDiagrams.mermaid(draft).lines()).hasSize(1 + states + arrows);
    assertThat(WorkflowDiagrams.plantUml(draft).lines()).hasSize(3 + states + arrows);
    assertThat(WorkflowDiagrams.dot(draft).lines()).hasSize(5 + states + arrows);
    assertThat(WorkflowDiagrams.markdown(draft).lines()).hasSize(5 + draft.transitions().size());
  }

  private static Object copy(Object value) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return in.readObject();
    }
  }
}
