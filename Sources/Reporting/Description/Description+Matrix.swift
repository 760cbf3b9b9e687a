import Declarations
import Experiments
import Interventions
import LinearAlgebra
import Mechanisms
import Population
import Quantities
import Scenarios
import Simulation

extension Description {
  /// Θ as it stands for this scenario: its entries by block, shocks, stability and where the reference household settles.
  func matrix(_ page: inout MarkdownPage) {
    page.paragraph(MatrixTexts.layout)
    page.code([
      "[ x' | ℓ' ] = v · Θ", "v = [ x | φ(x) | e | d | p | ε | s | c ]", "8 + 4 + 4 + 16 + 8 + 8 + 8 + 8 = 64",
    ])
    page.paragraph(MatrixTexts.blocks)
    for (block, loadings) in blocks {
      page.paragraph("**`\(block).*`**")
      page.table(
        MatrixTexts.columns,
        loadings.map { loading in
          let entry = society.matrix.theta[loading.row.index, loading.column.index]
          return [
            loading.row.name[language] + " → " + loading.column.name[language],
            NumberText.plain(scenario.parameters[loading.parameter]), NumberText.fixed(entry, 5),
          ]
        })
    }
    page.paragraph(MatrixTexts.shocks)
    page.table(
      [MatrixTexts.factor[language]] + ShockCovariance.columns.map { $0.name[language] },
      MatrixTexts.factors.enumerated().map { factor, name in
        [name[language]]
          + ShockCovariance.columns.map { column in
            NumberText.fixed(society.matrix.theta[MatrixRow.shock(factor).index, column.index], 4)
          }
      })
    stability(&page)
  }

  /// Loadings whose parameter is not zero, by the first word of their names, in order.
  private var blocks: [(String, [Loading])] {
    var blocks: [(String, [Loading])] = []
    for loading in HouseholdDynamics.loadings + ServiceEffects.loadings + society.added.loadings
    where scenario.parameters[loading.parameter] != 0 {
      let block = String(loading.parameter.name.prefix { $0 != "." })
      if blocks.last?.0 == block {
        blocks[blocks.count - 1].1.append(loading)
      } else {
        blocks.append((block, [loading]))
      }
    }
    return blocks
  }

  private func stability(_ page: inout MarkdownPage) {
    let matrix = society.matrix
    let radius = try? matrix.persistence.spectralRadius()
    page.paragraph(MatrixTexts.radius, ["radius": NumberText.fixed(radius, 4)])
    let reference = Covariate.allCases.map { $0 == .intercept ? 1.0 : 0.0 }
    let quiet = try? matrix.fixedPoint(covariates: reference)
    let struck = try? matrix.fixedPoint(covariates: reference, events: eventChances)
    let spread = try? matrix.stationaryCovariance()
    page.table(
      MatrixTexts.fixedPointColumns,
      Capital.moving.enumerated().map { k, capital in
        [
          capital.name[language], NumberText.fixed(quiet?[k], 4), NumberText.fixed(struck?[k], 4),
          NumberText.fixed(spread.map { max(0, $0[k, k]).squareRoot() }, 4),
        ]
      })
  }

  /// The chance of each livelihood event in a month, without lasting illness; job loss depends on jobs and is left out.
  private var eventChances: [Double] {
    func monthly(_ parameter: Parameter) -> Double {
      YearlyRate(perYear: scenario.parameters[parameter]).monthlyProbability
    }
    let failing = monthly(VillageFailure.hazard) * scenario.parameters[VillageFailure.duration]
    return [monthly(LivelihoodEvents.illness), 0, min(1, failing), monthly(LivelihoodEvents.family)]
  }
}

enum MatrixTexts {
  static let layout = Text(
    "One product a tile moves every household: x capitals, φ thresholds, e events, d doses (saturated), p what peers pass on, ε shocks, s village states, c fixed covariates; ℓ log productivities of wage, business and property.",
    zh: "每块住户一次矩阵乘积:x 资本,φ 门槛项,e 事件,d 剂量(饱和后),p 同伴带动,ε 冲击,s 村庄状态,c 固定协变量;ℓ 为工资、经营与财产的对数生产率。")
  static let blocks = Text(
    "Θ is assembled from named blocks of parameters; entries that are zero in this scenario are left out. A persistence p a year becomes p^(1/12); a long-run effect L becomes (1 − ρ) · L with the persistence ρ of its column; several parameters may add up in one entry.",
    zh: "Θ 由命名参数块组装,本场景中为零的元素不列出。年持续率 p 化为 p^(1/12);长期效应 L 化为 (1 − ρ) · L,ρ 为该列的持续率;同一元素可由多个参数相加。")
  static let columns = [Text("From → to", zh: "由 → 至"), Text("Parameter", zh: "参数"), Text("Entry of Θ", zh: "Θ 的元素")]
  static let shocks = Text(
    "Loadings Λ of the shock factors, from deviations and correlations through a Cholesky factor (log points a month):",
    zh: "冲击因子载荷 Λ,由标准差与相关系数经 Cholesky 分解得到(每月对数点):")
  static let factor = Text("Factor", zh: "因子")
  static let factors: [Text] =
    [
      Text("nation", zh: "全国"), Text("county", zh: "全县"), Text("village", zh: "全村"),
      Text("farm price of the village", zh: "村庄农产品价格"),
    ] + (1...4).map { Text("household, factor \($0)", zh: "住户因子 \($0)") }
  static let radius = Text(
    "The spectral radius of A is {radius}; a scenario with 1 or more is refused. Without doses, peers and thresholds the capitals of the reference household (median ability, seven years of schooling, no dependants' burden, average remoteness) settle at x = (I − A)⁻¹(B c + K e), with the standard deviation that Σ = A Σ Aᵀ + Λ Λᵀ gives:",
    zh:
      "A 的谱半径为 {radius};达到或超过 1 的场景会被拒绝。无剂量、同伴与门槛时,参照户(能力居中、受教育七年、无抚养负担、偏远程度居中)的资本稳定于 x = (I − A)⁻¹(B c + K e),标准差由 Σ = A Σ Aᵀ + Λ Λᵀ 给出:"
  )
  static let fixedPointColumns = [
    Text("Capital", zh: "资本"), Text("Fixed point without events", zh: "不动点(无事件)"),
    Text("Fixed point with mean events", zh: "不动点(计平均事件)"), Text("Standard deviation", zh: "标准差"),
  ]
}
