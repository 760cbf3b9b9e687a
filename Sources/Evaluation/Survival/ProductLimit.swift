/// The product-limit curve with the parts of its variance, by step.
struct ProductLimit {
  var survival: [Double] = []
  /// d / (n (n − d)), and its sum so far; 0 once the curve is 0.
  var greenwoodTerm: [Double] = []
  var greenwood: [Double] = []
  /// The influence on −ln S of an event, and of being at risk.
  var jump: [Double] = []
  var drift: [Double] { greenwoodTerm }

  init(_ sets: RiskSets) {
    var current = 1.0
    var sum = 0.0
    for step in sets.times.indices {
      let n = sets.atRisk[step]
      let d = sets.events[step]
      let isOver = sets.isEverybody(step) || current == 0
      if sets.isEverybody(step) { current = 0 } else if d > 0 { current *= (n - d) / n }
      let term = isOver ? 0 : d / (n * (n - d))
      sum += term
      survival.append(current)
      greenwoodTerm.append(term)
      greenwood.append(sum)
      jump.append(isOver ? 0 : 1 / (n - d))
    }
  }
}
