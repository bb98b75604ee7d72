package io.shopcare.money;

import java.util.List;

/**
 * ISO 4217 as of January 2026: every currency and fund with a minor unit, and after the semicolon
 * those withdrawn since 2012, in which past orders may still be. Metals, test codes and units of
 * account without a minor unit are not currencies of a price. Of each number of digits the most
 * traded come first, as a suggestion takes the first that is near.
 */
final class Iso4217 {

  /** The codes with 0, 1, 2, 3 and 4 digits after the point. */
  static final List<String> CODES_BY_DIGITS =
      List.of(
          """
          JPY KRW
          BIF CLP DJF GNF ISK KMF PYG RWF UGX UYI VND VUV XAF XOF XPF;
          BYR
          """,
          "",
          """
          EUR USD GBP CHF CNY CAD AUD SEK NOK DKK PLN
          AED AFN ALL AMD AOA ARS AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD
          CDF CHE CHW COP COU CRC CUP CVE CZK DOP DZD EGP ERN ETB FJD FKP GEL GHS GIP GMD GTQ
          GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL
          MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NPR NZD PAB
          PEN PGK PHP PKR QAR RON RSD RUB SAR SBD SCR SDG SGD SHP SLE SOS SRD SSP STN SVC SYP
          SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USN UYU UZS VED VES WST XAD XCD XCG YER ZAR
          ZMW ZWG;
          ANG BGN CUC HRK LTL LVL MRO SLL STD VEF ZMK ZWL
          """,
          "BHD IQD JOD KWD LYD OMR TND",
          "CLF UYW");

  private Iso4217() {}
}
