import Declarations

/// The mission table as data; the page and the tests are made from it.
public enum Mission {
  public static let rows: [MissionRow] =
    [
      MissionRow(
        "M41",
        Text("standing protection and the national programme in the background", zh: "背景中的常设保障与国家计划"),
        keys: ["background", "central_funds", "standing.pension"], source: "Mechanisms/Surroundings/CentralFunds.swift",
        test: "CentralFundsTests.aMonthWorkedByHand",
        command: "povertypaths run scenarios/china-2014.yaml --households 800 --replicates 1")
    ] + finance + deliverers
}
