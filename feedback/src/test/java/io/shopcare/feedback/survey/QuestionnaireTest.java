package io.shopcare.feedback.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shopcare.InvalidInputException;
import io.shopcare.Personal;
import io.shopcare.decision.Detail;
import io.shopcare.decision.Reason;
import io.shopcare.feedback.survey.Condition.Answered;
import io.shopcare.feedback.survey.Condition.AtLeast;
import io.shopcare.feedback.survey.Condition.AtMost;
import io.shopcare.feedback.survey.Condition.NotAnswered;
import io.shopcare.feedback.survey.Condition.OneOf;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class QuestionnaireTest {

  private static final SurveyKey SURVEY = new SurveyKey("nps-2026", "brand", SurveyKind.RELATIONAL);
  private static final Item RECOMMEND =
      Item.of("recommend", new ItemForm.Rated(Scales.ZERO_TO_TEN, Construct.RECOMMENDATION, false));
  private static final Item WHY =
      Item.of("why", new ItemForm.Chosen(List.of("price", "delivery", "other")));
  private static final Item WORDS = Item.of("words", new ItemForm.Written(500));
  private static final Item AGAIN =
      Item.of("again", new ItemForm.Rated(Scales.THUMBS, Construct.OTHER, false));

  private static QuestionnaireDraft draft(Route... routes) {
    return QuestionnaireDraft.builder(SURVEY, 1)
        .addItems(RECOMMEND, WHY, WORDS, AGAIN)
        .addRoutes(routes)
        .build();
  }

  private static List<String> codes(Route... routes) {
    return QuestionnaireVerifier.verify(draft(routes)).stream().map(Reason::code).toList();
  }

  @Test
  void detractorsAreAskedWhyAndOthersAreNot() {
    Questionnaire asked =
        Questionnaire.of(
            draft(
                Route.of("recommend", "again", Branch.to("why", new AtMost("recommend", "6"))),
                Route.of(
                    "why",
                    "again",
                    Branch.to("words", new OneOf("why", new TreeSet<>(List.of("other")))))));
    assertThat(asked.path(Map.of("recommend", new Answer.Given(3), "why", new Answer.Given(2))))
        .containsExactly("recommend", "why", "words", "again");
    assertThat(asked.path(Map.of("recommend", new Answer.Given(9), "why", new Answer.Given(2))))
        .as("an answer to an item that was passed over changes nothing")
        .containsExactly("recommend", "again");
    assertThat(asked.path(Map.of())).containsExactly("recommend", "again");
  }

  @Test
  void aBranchMayEndIt() {
    Questionnaire asked =
        Questionnaire.of(
            draft(Route.of("recommend", "why", Branch.end(new NotAnswered("recommend")))));
    assertThat(asked.path(Map.of())).containsExactly("recommend");
    assertThat(asked.path(Map.of("recommend", new Answer.NoAnswer()))).hasSize(1);
    assertThat(asked.path(Map.of("recommend", new Answer.Given(0)))).hasSize(4);
  }

  @Nested
  class Defects {

    @Test
    void anAnswerThatNothingFollowsIsNamed() {
      Route route =
          Route.builder("recommend")
              .addBranches(
                  Branch.to("why", new AtMost("recommend", "6")),
                  Branch.to("words", new AtLeast("recommend", "8")),
                  Branch.end(new NotAnswered("recommend")))
              .build();
      List<Reason> findings = QuestionnaireVerifier.verify(draft(route));
      assertThat(findings)
          .containsExactly(
              Reason.against(
                  QuestionnaireReasons.DEAD_END,
                  Detail.text("item", "recommend"),
                  Detail.text("answer", "7")));
      assertThatThrownBy(() -> Questionnaire.of(draft(route)))
          .isInstanceOfSatisfying(
              QuestionnaireDefectException.class, e -> assertThat(e.findings()).isEqualTo(findings))
          .hasMessageContaining(QuestionnaireReasons.DEAD_END);
    }

    @Test
    void branchesThatLeaveNothingOverNeedNoOtherwise() {
      assertThat(
              codes(
                  Route.builder("recommend")
                      .addBranches(
                          Branch.to("why", new Answered("recommend")),
                          Branch.end(new NotAnswered("recommend")))
                      .build()))
          .isEmpty();
    }

    @Test
    void anItemThatNothingLeadsToIsFound() {
      assertThat(codes(Route.of("recommend", "words")))
          .containsExactly("feedback.questionnaire.unreachable");
    }

    @Test
    void aBranchThatNoAnswerTakesIsFound() {
      assertThat(
              codes(
                  Route.of(
                      "recommend",
                      "why",
                      Branch.to("words", new AtLeast("recommend", "9")),
                      Branch.to("again", new AtLeast("recommend", "10")))))
          .containsExactly(QuestionnaireReasons.NEVER_TAKEN);
      assertThat(
              codes(
                  Route.of(
                      "recommend",
                      "why",
                      Branch.to(
                          "again", new AtLeast("recommend", "9"), new AtMost("recommend", "3")))))
          .containsExactly(QuestionnaireReasons.NEVER_TAKEN);
    }

    @Test
    void jumpsLeadForwardOnly() {
      assertThat(codes(Route.of("words", "why"))).containsExactly(QuestionnaireReasons.BACKWARD);
      assertThat(codes(Route.of("words", "words"))).containsExactly(QuestionnaireReasons.BACKWARD);
    }

    @Test
    void conditionsFitTheScaleThatTheyLookAt() {
      assertThat(codes(Route.of("why", "words", Branch.end(new AtLeast("why", "price")))))
          .containsExactly(QuestionnaireReasons.FORM);
      assertThat(codes(Route.of("recommend", "why", Branch.end(new AtLeast("recommend", "11")))))
          .containsExactly(QuestionnaireReasons.CODE);
      assertThat(codes(Route.of("words", "again", Branch.end(new Answered("words")))))
          .containsExactly(QuestionnaireReasons.FORM);
      assertThat(codes(Route.of("recommend", "why", Branch.end(new Answered("again")))))
          .containsExactly(QuestionnaireReasons.LATER);
    }

    @Test
    void whatIsNotThereIsFoundAndHostileNamesAreNotShown() {
      List<Reason> findings =
          QuestionnaireVerifier.verify(draft(Route.of("recommend", "<script>alert(1)</script>")));
      assertThat(findings)
          .containsExactly(
              Reason.against(QuestionnaireReasons.UNKNOWN_ITEM, Detail.text("item", "?")));
    }

    @Test
    void aQuestionThatLacksALanguageIsFound() {
      QuestionnaireDraft draft =
          QuestionnaireDraft.builder(SURVEY, 1)
              .addItems(
                  Item.builder("a", new ItemForm.Written(10))
                      .putWordings("en", "Why?")
                      .putWordings("fr", "Pourquoi ?")
                      .build(),
                  Item.builder("b", new ItemForm.Written(10)).putWordings("en", "And?").build())
              .build();
      assertThat(QuestionnaireVerifier.verify(draft))
          .containsExactly(
              Reason.against(
                  QuestionnaireReasons.LANGUAGE,
                  Detail.text("item", "b"),
                  Detail.text("language", "fr")));
    }

    @Test
    void anEmptyOneAndDuplicatesAreFound() {
      assertThat(QuestionnaireVerifier.verify(QuestionnaireDraft.builder(SURVEY, 1).build()))
          .extracting(Reason::code)
          .containsExactly(QuestionnaireReasons.EMPTY);
      assertThat(
              QuestionnaireVerifier.verify(
                  QuestionnaireDraft.builder(SURVEY, 1).addItems(WHY, WHY).build()))
          .extracting(Reason::code)
          .containsExactly(QuestionnaireReasons.DUPLICATE_ITEM);
      assertThat(codes(Route.of("why", "again"), Route.of("why", "words")))
          .contains(QuestionnaireReasons.DUPLICATE_ROUTE);
    }

    @Test
    void aRouteThatCannotBeProvenIsRefused() {
      QuestionnaireDraft.Builder draft = QuestionnaireDraft.builder(SURVEY, 1);
      Condition[] all = new Condition[6];
      for (int i = 0; i < 6; i++) {
        draft.addItems(
            Item.of("q" + i, new ItemForm.Rated(Scales.ONE_TO_SEVEN, Construct.OTHER, false)));
        all[i] = new Answered("q" + i);
      }
      draft.addRoutes(Route.of("q5", Branch.END, Branch.end(all)));
      assertThat(QuestionnaireVerifier.verify(draft.build()))
          .extracting(Reason::code)
          .containsExactly(QuestionnaireReasons.TOO_COMPLEX);
    }
  }

  @Nested
  class Items {

    @Test
    void onlyZeroToTenAsksForARecommendation() {
      assertThatThrownBy(
              () -> new ItemForm.Rated(Scales.ONE_TO_FIVE, Construct.RECOMMENDATION, false))
          .isInstanceOf(InvalidInputException.class)
          .hasMessageContaining("feedback.item.scale");
    }

    @Test
    void aReversedItemCountsFromTheOtherEnd() {
      ItemForm.Rated slow = new ItemForm.Rated(Scales.ONE_TO_FIVE, Construct.AGREEMENT, true);
      assertThat(slow.oriented(0)).isEqualTo(4);
      assertThat(slow.oriented(slow.oriented(1))).isEqualTo(1);
    }

    @Test
    void hostileIdentifiersAreRefusedWithoutBeingShown() {
      assertThatThrownBy(() -> Item.of("anna@example.org", new ItemForm.Written(5)))
          .isInstanceOf(InvalidInputException.class)
          .hasMessageContaining("feedback.item.id")
          .hasMessageNotContaining("anna");
      assertThatThrownBy(() -> new SurveyKey("QWERTY", "x", SurveyKind.RELATIONAL))
          .hasMessageContaining("feedback.survey.id");
    }
  }

  @Test
  void tenThousandItemsAreProvenAndWalked() {
    QuestionnaireDraft.Builder draft = QuestionnaireDraft.builder(SURVEY, 1);
    for (int i = 0; i < 10_000; i++) {
      draft.addItems(Item.of("q" + i, new ItemForm.Written(10)));
    }
    assertThat(Questionnaire.of(draft.build()).path(Map.of())).hasSize(10_000);
    draft.addItems(WHY);
    assertThatThrownBy(draft::build).hasMessageContaining("feedback.questionnaire.size");
  }

  @Test
  void faultsOfAResponseHaveTheirItemAndNothingPersonal() {
    Questionnaire asked = Questionnaire.of(draft());
    Response response =
        Response.builder()
            .id("r1")
            .surveyId("nps-2026")
            .version(1)
            .at(Instant.EPOCH)
            .status(ResponseStatus.PARTIAL)
            .putAnswers("recommend", new Answer.Given(11))
            .putAnswers("words", new Answer.Given(0))
            .putAnswers("anna@example.org", new Answer.Given(0))
            .putTexts("why", Personal.of("call me on 0123"))
            .putTexts("words", Personal.of("x".repeat(501)))
            .build();
    List<Reason> faults = asked.faults(response);
    assertThat(faults)
        .extracting(Reason::code)
        .containsExactlyInAnyOrder(
            ResponseReasons.OFF_SCALE,
            ResponseReasons.FORM,
            ResponseReasons.UNKNOWN_ITEM,
            ResponseReasons.FORM,
            ResponseReasons.TOO_LONG);
    assertThat(faults.toString()).doesNotContain("anna", "0123", "xxx");
    assertThat(response.toString()).doesNotContain("0123", "xxx");
    assertThat(asked.faults(response.erased())).hasSize(4);
  }

  @Test
  void aResponseToAnotherVersionIsNotRead() {
    Response response =
        Response.builder()
            .id("r1")
            .surveyId("nps-2026")
            .version(2)
            .at(Instant.EPOCH)
            .status(ResponseStatus.COMPLETE)
            .build();
    assertThat(Questionnaire.of(draft()).faults(response))
        .extracting(Reason::code)
        .containsExactly(ResponseReasons.OTHER_SURVEY);
  }
}
