import Declarations
import Population
import Quantities
import Simulation
import VectorMath

extension CommunityIndustry {
  /// What participants grow and sell; the sum, in fen at the price of a small output.
  ///
  /// All of it passes by `channel.industry`, what prices do to it by `channel.prices` as well.
  func produce(_ enterprise: inout EnterpriseState, _ county: inout County, _ month: MonthContext) -> Double {
    let place = county.villages[enterprise.village]
    let unit = 100 * values[IndustryParameters.output] * month.prices.farm * yield(of: place)
    let amounts = enterprise.participants.map { unit * work(of: $0, county) }
    let total = amounts.reduce(0, +)
    let reach = place.profile.marketAccess + max(0, place[.channel])
    enterprise.price = prices.price(output: total / month.prices.farm, reach: reach)
    // The premium is paid out of the enterprise's money, in equal shares when that is short.
    let wanted = total * scale * prices.premium * prices.scale
    let paying = wanted > 0 ? min(1, Double(enterprise.balance) / wanted) : 0
    for (household, amount) in zip(enterprise.participants, amounts) where amount > 0 {
      let income = fen(amount * scale)
      pay(income, .sales, household, &county)
      pay(income.times(values[IndustryParameters.costs]), .inputs, household, &county)
      pay(fen(amount * scale * (1 - enterprise.price) * prices.scale), .priceLosses, household, &county)
      let premium = min(enterprise.balance, fen(amount * scale * prices.premium * prices.scale * paying))
      pay(premium, .purchasePremiums, household, &county)
      enterprise.premiums += premium
      enterprise.balance -= premium
    }
    return total
  }

  private func yield(of place: Village) -> Double {
    let tourism = industry.origin == .local ? values[IndustryParameters.tourismGain] * place.profile.tourism : 0
    return (1 + values[IndustryParameters.skillGain] * place.profile.skills) * (1 + tourism)
      * (1 - values[IndustryParameters.ecologyWeight] * (1 - place.profile.ecology))
  }

  /// Labour times ability, 1 for a household with a free worker and median ability.
  private func work(of household: HouseholdIndex, _ county: County) -> Double {
    county.with(household) { tile, row in
      let taken = values[IndustryParameters.jobTime] * Double(tile.employed[row])
      let free = min(1, max(0, Double(tile.workers[row]) - taken))
      let labour = industry.labour == .light ? values[IndustryParameters.light] : free
      return labour * VectorMath.exp(min(1.5, max(-1.5, Double(tile.ability[row]))))
    }
  }

  /// Funds become shares (三变): an even part of what the shares line still holds for this village buys shares, in equal
  /// parts for those served there; most of it builds the base.
  func buyShares(_ enterprise: inout EnterpriseState, _ county: inout County) {
    let village = enterprise.village
    let poor = county.served(by: index, in: village)
    let waiting = county.finance.enterprises.count {
      $0.programme == index && $0.stage == .planned && $0.village != village
    }
    let part = industry.tie == .mixed ? values[IndustryParameters.capitalShare] : 1
    let held = county.programmes[index].lines[BudgetLine.shares.rawValue]
    let each = poor.isEmpty ? 0 : (held / Int64(waiting + 1)).times(part) / Int64(poor.count)
    let capital = each * Int64(poor.count)
    if county.take(capital, from: .shares, of: index) { county.ledger.post(.shareCapital, fen: capital) }
    let invested = capital.times(1 - values[IndustryParameters.reserve])
    county.ledger.post(.enterpriseInvestment, fen: invested)
    enterprise.holdings = poor.map { Holding(household: $0, fen: each) }
    enterprise.capital = capital
    enterprise.invested = invested
    enterprise.balance += capital - invested
    enterprise.lenders = county.villages[village].households.filter { household in
      county.with(household) { tile, row in
        let isPoor = tile.recorded[row].isPoor || tile.reach[row] & Reach.served.rawValue != 0
        return isPoor && tile.land[row] > 0 && tile.workers[row] <= tile.employed[row]
      }
    }
  }

  /// Fixed: what was promised, as far as money reaches. Floating: a share of profit, by what was promised.
  func payDividends(
    _ enterprise: inout EnterpriseState, profit: Int64, _ county: inout County, _ month: MonthContext
  ) {
    let rate = values[IndustryParameters.dividend] / 12
    let rent = 100 * values[IndustryParameters.landRent] / 12 * month.prices.farm * values[IndustryParameters.idleLand]
    var promised = enterprise.holdings.map { ($0.household, Double($0.fen) * rate) }
    promised += enterprise.lenders.map { household in
      (household, rent * county.with(household) { Double($0.land[$1]) })
    }
    let total = promised.reduce(0) { $0 + $1.1 }
    guard total > 0 else { return }
    let pot =
      switch industry.dividend {
      case .fixed: min(total, Double(enterprise.balance))
      case .floating: min(Double(enterprise.balance), values[IndustryParameters.payout] * Double(profit))
      }
    for (household, share) in promised {
      let dividend = min(enterprise.balance, fen(share / total * pot * scale))
      pay(dividend, .dividends, household, &county)
      enterprise.dividends += dividend
      enterprise.balance -= dividend
    }
  }

  private func pay(_ fen: Int64, _ flow: Flow, _ household: HouseholdIndex, _ county: inout County) {
    if fen > 0 { county.payments.append(Payment(household: household, fen: fen, flow: flow)) }
  }

  private func fen(_ value: Double) -> Int64 { Int64(value.rounded(.toNearestOrEven)) }
}
