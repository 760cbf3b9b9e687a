import Declarations
import Evaluation
import Experiments
import Population

extension SwitchBoard {
  /// Rounds, indices and feedback.
  static let indices: [Switch] = [
    Switch(
      "M34", Text("feedback of the last round into the plan", zh: "上一轮评估反馈到计划"),
      in: SwitchPlace(with: ["indices={method: equal, every: 6}"]), on: ["every_programme.feedback={strength: 1}"],
      moves: .index(.synergy, "implementation")),
    Switch(
      "M36", Text("pairwise comparisons instead of equal weights", zh: "两两比较代替等权"),
      off: ["indices={method: equal, every: 6}"],
      on: [
        "indices={every: 6, weights: {capability: {matrix: [[1, 1, 1/2, 1/3], [1, 1, 1/2, 1/3], [2, 2, 1, 1/2], [3, 3, 2, 1]]}}}"
      ],
      moves: .index(.capability, nil)),
    Switch(
      "M39", Text("what households expect", zh: "住户期望"), in: SwitchPlace(with: ["indices={method: equal, every: 6}"]),
      off: ["parameters.satisfaction.disconfirmation=0"], on: ["parameters.satisfaction.disconfirmation=2"],
      moves: .index(.satisfaction, nil)),
    Switch(
      "M36", Text("associations of low capability are dropped", zh: "能力弱的协会淘汰"),
      in: SwitchPlace(with: ["every_programme.feedback={strength: 1}"]),
      off: ["indices={method: equal, every: 6, elimination: {bar: 0, rounds: 2}}"],
      on: ["indices={method: equal, every: 6, elimination: {bar: 0.9, rounds: 1}}"],
      moves: .average("association_members")),
  ]
}
