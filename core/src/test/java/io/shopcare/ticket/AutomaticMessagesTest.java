package io.shopcare.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AutomaticMessagesTest {

  private static final AutomaticMessages MESSAGES =
      AutomaticMessages.of(List.of("Support <help@shop.example>"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Auto-Submitted | auto-replied",
        "auto-submitted | auto-generated (rejected)",
        "AUTO-SUBMITTED | Auto-Notified; owner-email=\"x\"",
        "Precedence | bulk",
        "Precedence | auto_reply",
        "List-Id | <news.shop.example>",
        "List-Unsubscribe | <mailto:x@y.example>",
        "Return-Path | <>",
        "Content-Type | multipart/report; report-type=delivery-status",
        "From | Mail Delivery System <MAILER-DAEMON@mx.example>",
        "From | HELP@shop.example",
        "X-Auto-Response-Suppress | All",
        "X-Autoreply | yes",
        "X-Auto-Generated | true",
        "X-Failed-Recipients | ann@shop.example"
      })
  void knowsMachinesByTheirFields(String name, String value) {
    assertThat(MESSAGES.isAutomatic(Map.of(name, List.of(value)))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Auto-Submitted | no",
        "Auto-Submitted | No (typed by hand)",
        "Precedence | first-class",
        "From | Ann <ann@customer.example>",
        "Return-Path | <ann@customer.example>",
        "Content-Type | multipart/alternative",
        "X-Auto-Response-Suppress | None",
        "X-Autoreply | no",
        "Subject | Out of office"
      })
  void takesTheRestForPeople(String name, String value) {
    assertThat(MESSAGES.sign(Map.of(name, List.of(value)))).isEmpty();
  }

  @Test
  void believesThatAPersonWroteToAList() {
    assertThat(
            MESSAGES.isAutomatic(
                Map.of("Auto-Submitted", List.of("no"), "List-Id", List.of("<talk.example>"))))
        .isFalse();
  }

  @Test
  void believesNobodyWhoWritesFromTheShopsOwnAddress() {
    Map<String, List<String>> own =
        Map.of("Auto-Submitted", List.of("no"), "From", List.of("help@shop.example"));
    assertThat(MESSAGES.sign(own)).contains("from");
    assertThat(AutomaticMessages.ofDefaults().isAutomatic(own)).isFalse();
  }

  @Test
  void looksAtEveryValueOfAField() {
    assertThat(MESSAGES.isAutomatic(Map.of("Auto-Submitted", List.of("no", "auto-replied"))))
        .isFalse();
    assertThat(MESSAGES.sign(Map.of("Precedence", List.of("urgent", "list"))))
        .contains("precedence");
    assertThat(MESSAGES.isAutomatic(Map.of())).isFalse();
  }
}
